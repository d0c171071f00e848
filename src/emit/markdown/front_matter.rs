use std::fmt::Write;

use crate::document::Document;
use crate::text::plain;

/// The facts about the document as YAML, under the names that pandoc, Hugo, Zola and Jekyll know. A date that is not a whole day
/// is left out, for Hugo and Jekyll refuse the file over it.
pub(super) fn write(document: &Document) -> String {
    let head = &document.head;
    let mut yaml = String::from("---\n");
    let mut field = |name: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            // Writing to a string cannot fail.
            let _ = writeln!(yaml, "{name}: {}", quoted(value));
        }
    };
    field("title", Some(&plain(&head.title)));
    field("subtitle", Some(&plain(&head.subtitle)));
    field("author", head.author.as_deref());
    field("speaker", head.speaker_name.as_deref());
    field("event", head.event_title.as_deref());
    field("description", head.description.as_deref());
    field("lang", Some(document.language.as_str()));
    if let Some(date) = head.date.filter(|date| date.day.is_some()) {
        let _ = writeln!(yaml, "date: {date}");
    }
    for (name, words) in [("keywords", &head.keywords), ("co-signers", &head.co_signers)] {
        if !words.is_empty() {
            let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
            let _ = writeln!(yaml, "{name}: [{}]", words.join(", "));
        }
    }
    yaml.push_str("---\n");
    yaml
}

/// A double-quoted scalar (YAML 1.2, section 7.3.1) with every character escaped that some version of YAML does not print.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            _ if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
