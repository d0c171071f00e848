//! Some rules of the venue could not be verified and are not in the profile.
//!
//! An invented limit would be worse than none, but the venue may still require what is not checked. The finding says what to
//! look up in the call.
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
