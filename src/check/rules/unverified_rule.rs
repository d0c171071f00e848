//! The profile leaves out what was looked for and not found.
//!
//! No limit is better than an invented one; but what is left out is not checked, and the venue may ask for it. The finding says
//! what it is, so that it can be looked up in the call.
//!
//! A brief gets this note when its profile has a `venue` and something under `unverified`.

use crate::check::context::{Context, Place};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let profile = &statement.profile;
    if profile.venue.is_none() || profile.unverified.is_empty() {
        return;
    }
    let message = format!("not everything that `{}` asks for is known", profile.name);
    let mut finding = cx.report(Place::Value("profile"), message);
    for what in &profile.unverified {
        finding.help(format!("not checked: {what}"));
    }
}
