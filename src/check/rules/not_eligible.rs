//! The organisation may not submit a statement to this venue.
//!
//! Written statements are for organisations in consultative status with the Economic and Social Council (resolution 1996/31),
//! and some commissions accept none from organisations on the roster (Commission for Social Development, 2018). An organisation
//! whose status is not given is reported too: without status it would be refused. The status is also required if the word limit
//! depends on it (Commission on the Status of Women, Commission on Population and Development).
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
    if !statement.directory.organisations.contains_key(id) {
        return;
    }
    let status = status_of(statement, id);
    if profile.eligible.is_empty() {
        if status.is_none() {
            undecided(cx, statement, id);
        }
        return;
    }
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

/// Reports that nobody can say which limit holds, where that depends on the status.
fn undecided(cx: &mut CheckContext<'_>, statement: &Statement, id: &str) {
    let limits = &statement.profile.limits;
    let by_status = if statement.signers.is_empty() { limits.words_by_status } else { limits.joint_words };
    let each: Vec<String> =
        by_status.each().map(|(status, words)| format!("{words} words for {}", status.name())).collect();
    if each.is_empty() {
        return;
    }
    let message =
        format!("the consultative status of `{id}` is not given, and the limit of words depends on it");
    cx.report(FindingPlace::Value("organisation"), message)
        .help(format!("`{}` allows {}", statement.profile.name, listed(&each, "and")))
        .help(format!("add `status = \"…\"` to `[organisations.{id}]`"));
}
