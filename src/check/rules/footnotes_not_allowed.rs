//! The statement has footnotes, which the venue does not accept.
//!
//! Forms on the web strip them, and the Commission on the Status of Women asks to avoid them (call for the 57th session).
//! Citations become footnotes too. Only the first one is reported.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! not-allowed = ["footnotes"]
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work [@leduc]."
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work, as Jacqueline Leduc said in New York in 2024."
//! ```

use crate::check::context::CheckContext;
use crate::diagnostic::count;
use crate::document::Document;
use crate::profile::Feature;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    let profile = std::sync::Arc::clone(&cx.statement.profile);
    let Some(first) = document.notes.first().filter(|_| profile.not_allowed.contains(&Feature::Footnotes))
    else {
        return;
    };
    let notes = count(document.notes.len(), "note");
    cx.report(
        first.origin,
        format!("`{}` does not allow footnotes; the statement has {notes}", profile.name),
    )
    .help("work the source into the sentence, such as `as Jacqueline Leduc said in New York in 2024`");
}
