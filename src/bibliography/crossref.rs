//! References between entries that lead back to themselves, or too far, are left out: whoever follows them would not end.

use std::collections::BTreeMap;

use biblatex::{RawBibliography, RawChunk};

use super::entries::BibliographyEntries;
use crate::source::Span;

/// The longest chain of references.
const MOST_STEPS: usize = 8;

/// Removes `crossref` and `xdata` from entries whose references lead back or too far.
pub(super) fn untangle(raw: &mut RawBibliography<'_>, entries: &mut BibliographyEntries) {
    let mut targets: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in &raw.entries {
        let found = entry.v.fields.iter().filter(|field| refers(field.key.v)).flat_map(|field| {
            let words = field.value.v.iter().map(|chunk| match chunk.v {
                RawChunk::Normal(text) | RawChunk::Abbreviation(text) => text,
            });
            words.flat_map(|text| text.split(',')).map(|key| key.trim().to_owned()).collect::<Vec<_>>()
        });
        let found: Vec<_> = found.collect();
        if !found.is_empty() {
            targets.insert(entry.v.key.v.to_owned(), found);
        }
    }
    if targets.is_empty() {
        return;
    }
    for entry in &mut raw.entries {
        if ends(entry.v.key.v, &targets) {
            continue;
        }
        let place = entry.v.fields.iter().find(|field| refers(field.key.v)).map(|field| &field.key.span);
        let span = place.map(|span| Span::from(span.clone())).unwrap_or_default();
        entry.v.fields.retain(|field| !refers(field.key.v));
        let message = format!("the reference of `{}` leads back to itself, or too far", entry.v.key.v);
        entries.ignored(message, span, "it is left out: let it name an entry that refers to no other");
    }
}

fn refers(key: &str) -> bool {
    key.eq_ignore_ascii_case("crossref") || key.eq_ignore_ascii_case("xdata")
}

/// Whether every chain that begins here ends within [`MOST_STEPS`].
fn ends(key: &str, targets: &BTreeMap<String, Vec<String>>) -> bool {
    let mut reached = vec![key];
    for _ in 0..MOST_STEPS {
        let mut next: Vec<&str> =
            reached.iter().filter_map(|key| targets.get(*key)).flatten().map(String::as_str).collect();
        next.sort_unstable();
        next.dedup();
        if next.is_empty() {
            return true;
        }
        reached = next;
    }
    false
}
