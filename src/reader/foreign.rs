//! Files that were taken for TOML and are something else.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Location};
use crate::rule;
use crate::source::{Source, Span};

/// What a file of bytes that are not UTF-8 is, by its first bytes.
pub(super) fn kind_of_bytes(bytes: &[u8]) -> Option<&'static str> {
    let holds =
        |words: &str| bytes.windows(words.len()).take(8 << 10).any(|window| window == words.as_bytes());
    Some(match bytes {
        [b'P', b'K', 3, 4, ..] if holds("word/") || holds("[Content_Types].xml") => "a Word file",
        [b'P', b'K', 3, 4, ..] if holds("opendocument.text") => "an OpenDocument file",
        [b'P', b'K', 3, 4, ..] => "a ZIP archive",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "a Word file",
        [b'%', b'P', b'D', b'F', ..] => "a PDF file",
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] => "a picture",
        _ => return None,
    })
}

/// What a text is in which no line is one of TOML.
pub(super) fn kind_of_text(text: &str) -> Option<&'static str> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.clone().next()?;
    Some(match first {
        _ if first.starts_with("{\\rtf") => "an RTF file",
        _ if first.starts_with("%PDF") => "a PDF file",
        _ if lines.any(is_toml) => return None,
        "---" => "a Markdown or YAML file",
        "{" | "[" => "a JSON file",
        _ if first.starts_with("{\"") => "a JSON file",
        _ if first.starts_with('<') => "an HTML or XML file",
        _ if text.lines().any(is_markdown) => "a Markdown file",
        _ => "a text",
    })
}

/// That a file is something else than TOML, at its first words.
pub(super) fn stranger(source: &Arc<Source>, kind: &str) -> Diagnostic {
    let text = source.text();
    let start = text.len() - text.trim_start().len();
    let length = text[start..].lines().next().unwrap_or_default().trim_end().len();
    Diagnostic::new(rule::INVALID_TOML, format!("this is {kind}, not a brief in TOML"))
        .at(Location::new(source, Span::new(start, start + length)))
        .help("`demarche new` creates a brief to copy the text into")
}

/// Whether a line gives a key a value or begins a table.
fn is_toml(line: &str) -> bool {
    let bare = |key: &str| {
        !key.is_empty()
            && key
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '"' | '\'' | ' '))
    };
    let header = line.strip_prefix('[').map(|rest| rest.strip_prefix('[').unwrap_or(rest));
    let is_header = header.and_then(|rest| rest.split_once(']')).is_some_and(|(key, after)| {
        let after = after.trim_start_matches(']').trim_start();
        bare(key) && (after.is_empty() || after.starts_with('#'))
    });
    let is_key =
        line.split_once('=').is_some_and(|(key, _)| bare(key.trim()) && key.split_whitespace().count() <= 2);
    is_header || is_key
}

fn is_markdown(line: &str) -> bool {
    let heading = line.trim_start_matches('#');
    (heading.len() < line.len() && heading.starts_with(' ')) || line.contains("](") || line.contains("**")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief;

    #[test]
    fn one_message_for_what_is_no_brief() {
        for (text, kind) in [
            ("Care counts\n\nWe ask cities:\n- to count it\n", "a text"),
            ("# Care counts\n\nUnpaid care is **work**.\n", "a Markdown file"),
            ("---\ntitle: Care\n---\n\nText\n", "a Markdown or YAML file"),
            ("{\"title\": \"Care\"}\n", "a JSON file"),
            ("{\\rtf1\\ansi Care}", "an RTF file"),
            ("<!DOCTYPE html>\n<p>Care</p>\n", "an HTML or XML file"),
        ] {
            let read = brief::load("notes.txt", text);
            let said: Vec<_> =
                read.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
            assert_eq!(said, [format!("this is {kind}, not a brief in TOML")], "{text}");
        }
        let word = b"PK\x03\x04\x14\0\x08[Content_Types].xml\xFF\xFE";
        let read = brief::load_bytes("brief.docx", word);
        assert_eq!(read.diagnostics[0].message, "this is a Word file, not a brief in TOML");
        assert_eq!(read.diagnostics.len(), 1);
    }

    #[test]
    fn a_brief_with_mistakes_stays_one() {
        for text in [
            "title = “Care”\n",
            "titel = Care\nWe ask\n",
            "[sections.Key Messages]\nbody: x\n",
            "# only a remark\n",
            "",
        ] {
            assert_eq!(
                kind_of_text(text).filter(|_| !text.is_empty() && !text.starts_with('#')),
                None,
                "{text}"
            );
        }
    }
}
