//! The organisation may not hand in a statement at this venue.
//!
//! Written statements are for organisations in consultative status with the Economic and Social Council (resolution
//! 1996/31), and some commissions take none from those on the roster (Commission for Social Development, 2018). An
//! organisation whose status is not given is reported too: without status it would be refused.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! eligible = ["general", "special"]
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! organisation = "mmm"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [organisations.mmm]
//! name = "Make Mothers Matter"
//! status = "roster"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! organisation = "mmm"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [organisations.mmm]
//! name = "Make Mothers Matter"
//! status = "general"
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::signers::status_of;
use crate::diagnostic::listed;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let profile = &statement.profile;
    let Some(id) = statement.organisation.as_deref() else { return };
    if profile.eligible.is_empty() || !statement.directory.organisations.contains_key(id) {
        return;
    }
    let status = status_of(statement, id);
    if status.is_some_and(|status| profile.eligible.contains(&status)) {
        return;
    }
    let statuses: Vec<&str> = profile.eligible.iter().map(|status| status.name()).collect();
    let takes = format!(
        "`{}` accepts statements from organisations in {} status",
        profile.name,
        listed(&statuses, "or")
    );
    if let Some(status) = status {
        let message = format!("`{id}`, in {} status, may not hand in a statement here", status.name());
        cx.report(FindingPlace::Value("organisation"), message).help(takes);
    } else {
        cx.report(
            FindingPlace::Value("organisation"),
            format!("the consultative status of `{id}` is not given"),
        )
        .help(takes)
        .help(format!("if it has one, add `status = \"…\"` to `[organisations.{id}]`"));
    }
}
