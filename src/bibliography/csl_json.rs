use std::sync::Arc;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::csl_item;
use super::entries::BibliographyEntries;
use crate::source::Span;

/// A file with its items under a name, as pandoc and some reference managers write it.
#[derive(Deserialize)]
struct NamedItem<'a> {
    #[serde(borrow, alias = "items", alias = "references")]
    items: Vec<&'a RawValue>,
}

/// Reads a file of CSL-JSON: an array of items. An item that is not understood is reported and left out.
pub(super) fn read(entries: &mut BibliographyEntries) {
    let source = Arc::clone(&entries.source);
    let text = source.text();
    // An editor of Windows may have put a mark at its start.
    let json = text.trim_start_matches('\u{feff}');
    let items = if json.trim_start().starts_with('{') {
        serde_json::from_str::<NamedItem<'_>>(json).map(|named| named.items)
    } else {
        serde_json::from_str::<Vec<&RawValue>>(json)
    };
    match items {
        Ok(items) => {
            for item in items {
                csl_item::read(item, entries);
            }
        }
        Err(error) => {
            let at = offset(json, &error) + text.len() - json.len();
            let (message, help) = match error.classify() {
                serde_json::error::Category::Data => {
                    ("this is no list of references".to_owned(), "export it from Zotero as CSL JSON")
                }
                _ => (words(&error), "nothing of the file can be used until this is fixed"),
            };
            let length = text[at..].chars().next().map_or(0, char::len_utf8);
            entries.broken(message, Span::new(at, at + length), help);
        }
    }
}

/// What is wrong, without the place that `serde_json` adds.
fn words(error: &serde_json::Error) -> String {
    let words = error.to_string();
    let words = words.split(" at line ").next().unwrap_or_default();
    match words {
        "expected value" => "a value is missing here".to_owned(),
        "trailing comma" => "nothing follows this comma".to_owned(),
        other => other.replace("EOF while parsing", "the file ends in the middle of"),
    }
}

/// The byte that an error is at.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut at = (before + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
