//! A cited source lacks a field that readers need to find it.
//!
//! An article needs its journal or newspaper, a chapter its book, a web page its address or organisation, and every source a
//! title or symbol.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work [@hours]."
//!
//! [sources.hours]
//! kind = "journal-article"
//! title = "The hours of care"
//! authors = ["A. Sample"]
//! date = 2024
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work [@hours]."
//!
//! [sources.hours]
//! kind = "journal-article"
//! title = "The hours of care"
//! authors = ["A. Sample"]
//! in = "Journal of Sample Studies"
//! date = 2024
//! ```

use crate::brief::{SourceEntry, SourceKind};
use crate::check::context::CheckContext;
use crate::check::usage::Usage;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let usage = Usage::of(statement);
    let sources = &statement.directory.sources;
    for (id, entry) in usage.named().filter_map(|id| Some((id, sources.get(id)?))) {
        let lacking = lacking(&entry.value);
        if lacking.is_empty() {
            continue;
        }
        let fields = lacking.join("`, no `");
        cx.report(entry.origin, format!("the source `{id}` has no `{fields}`"))
            .help("nobody can find it: add what its citation needs");
    }
}

fn lacking(source: &SourceEntry) -> Vec<&'static str> {
    let kind = source.kind.as_ref().map_or_else(SourceKind::default, |kind| kind.value);
    let mut lacking = Vec::new();
    // A speech is described by its event, a document named by its symbol.
    let named = source.title.is_some() || source.symbol.is_some();
    let described = kind == SourceKind::Speech && source.event.is_some();
    if !named && !described {
        lacking.push("title");
    }
    let places = [&source.url, &source.doi, &source.publisher];
    let unfindable =
        places.into_iter().all(Option::is_none) && source.container.is_none() && source.authors.is_empty();
    match kind {
        SourceKind::JournalArticle | SourceKind::PressArticle | SourceKind::Chapter
            if source.container.is_none() =>
        {
            lacking.push("in");
        }
        SourceKind::WebPage if unfindable => lacking.push("url"),
        SourceKind::Speech if source.authors.is_empty() => lacking.push("authors"),
        _ => {}
    }
    lacking
}
