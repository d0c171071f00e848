//! The statement has notes, which the venue does not take.
//!
//! Forms on the web strip them, and the Commission on the Status of Women asks to avoid them (call for the 57th session).
//! Citations become notes too. The finding stands at the first of them.
//!
//! A brief fails here when its profile says `not-allowed = ["footnotes"]` and its text has `[^1]` or `[@id]`.

use crate::check::context::Context;
use crate::diagnostic::count;
use crate::document::Document;
use crate::profile::Feature;

pub(in crate::check) fn check(cx: &mut Context<'_>, document: &Document) {
    let profile = std::sync::Arc::clone(&cx.statement.profile);
    let Some(first) = document.notes.first().filter(|_| profile.not_allowed.contains(&Feature::Footnotes))
    else {
        return;
    };
    let notes = count(document.notes.len(), "note");
    cx.report(first.origin, format!("`{}` takes no footnotes, and the statement has {notes}", profile.name))
        .help("work the source into the sentence, such as `as Jacqueline Leduc said in New York in 2024`");
}
