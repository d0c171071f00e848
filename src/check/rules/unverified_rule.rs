//! The profile leaves out what was looked for and not found.
//!
//! No limit is better than an invented one; but what is left out is not checked, and the venue may ask for it. The finding says
//! what it is, so that it can be looked up in the call.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! venue = "Commission on Care: written statement"
//! unverified = ["a limit of words"]
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let profile = &statement.profile;
    if profile.venue.is_none() || profile.unverified.is_empty() {
        return;
    }
    let message = format!("not everything that `{}` asks for is known", profile.name);
    let mut finding = cx.report(FindingPlace::Value("profile"), message);
    for what in &profile.unverified {
        finding.help(format!("not checked: {what}"));
    }
}
