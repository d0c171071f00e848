//! Two cited sources are the same: they share a symbol, a DOI or an address.
//!
//! Later citations are shortened only if they name the same entry, and a list would show the source twice.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work [@statement]. It sustains families [@ngo-1]."
//!
//! [sources.statement]
//! title = "Care is work"
//! symbol = "E/CN.5/2026/NGO/1"
//!
//! [sources.ngo-1]
//! symbol = "E/CN.5/2026/NGO/1"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work [@statement]. It sustains families [@statement]."
//!
//! [sources.statement]
//! title = "Care is work"
//! symbol = "E/CN.5/2026/NGO/1"
//! ```

use std::collections::BTreeMap;

use crate::check::context::CheckContext;
use crate::check::usage::Usage;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let usage = Usage::of(statement);
    let mut seen = BTreeMap::new();
    let sources = &statement.directory.sources;
    let mut used: Vec<_> = usage.named().filter_map(|id| Some((id, sources.get(id)?))).collect();
    used.sort_by_key(|(_, entry)| entry.origin);
    for (id, entry) in used {
        let source = &entry.value;
        let marks = [("symbol", &source.symbol), ("doi", &source.doi), ("url", &source.url)];
        // Two parts of one book share its address, but not their titles.
        let title = source.title.as_ref().map(|title| title.text(&statement.language).to_lowercase());
        for (name, value) in marks {
            let Some(value) = value.as_ref().map(|value| value.trim()).filter(|value| !value.is_empty())
            else {
                continue;
            };
            let part = if name == "url" { title.clone() } else { None };
            match seen.get(&(name, value, part.clone())) {
                None => {
                    seen.insert((name, value, part), (id, entry.origin));
                }
                Some((first, origin)) => {
                    cx.report(
                        entry.origin,
                        format!("the sources `{first}` and `{id}` have the same `{name}`"),
                    )
                    .related(*origin, "defined here")
                    .help(format!("cite `{first}` alone"));
                    break;
                }
            }
        }
    }
}
