//! Entries from which fields are missing leave no stray marks.

use std::fmt::Write as _;

use crate::brief::SourceKind;
use crate::cite::tests::{part, statement};
use crate::cite::{Cited, Context, in_every_style};
use crate::locale::{Language, Locale};

const FIELDS: [&str; 17] = [
    "title = \"Hours\"",
    "authors = [\"Ann Sample\"]",
    "editors = [\"Ben Ruiz\", \"Cy Li\"]",
    "container = \"Whole\"",
    "edition = \"2\"",
    "volume = \"12\"",
    "issue = \"3\"",
    "pages = \"4-9\"",
    "publisher = \"Press\"",
    "symbol = \"A/70/6\"",
    "form = \"form\"",
    "session = \"Part\"",
    "date = 2024-09-20",
    "place = \"Paris\"",
    "event = \"held\"",
    "url = \"https://example.org/a\"",
    "accessed = 2026-01-05",
];

const KINDS: [SourceKind; 12] = [
    SourceKind::Document,
    SourceKind::MeetingRecord,
    SourceKind::Report,
    SourceKind::Book,
    SourceKind::Chapter,
    SourceKind::JournalArticle,
    SourceKind::PressArticle,
    SourceKind::Law,
    SourceKind::Treaty,
    SourceKind::Speech,
    SourceKind::WebPage,
    SourceKind::DataSet,
];

const STRAY: [&str; 22] = [
    " .",
    " ,",
    ",,",
    "..",
    ",.",
    ";.",
    ".,,",
    "()",
    "[]",
    "( ",
    " )",
    "  ",
    "“”",
    "«»",
    "«\u{a0}\u{a0}»",
    "None",
    "undefined",
    "，，",
    "、，",
    "。。",
    "，。",
    "（）",
];

/// All fields, one alone, and all but one or two.
fn subsets() -> Vec<Vec<&'static str>> {
    let without = |a: usize, b: usize| {
        let kept = FIELDS.iter().enumerate().filter(|(at, _)| *at != a && *at != b);
        kept.map(|(_, field)| *field).collect::<Vec<_>>()
    };
    let mut subsets = vec![FIELDS.to_vec()];
    subsets.extend(FIELDS.iter().map(|field| vec![*field]));
    for a in 0..FIELDS.len() {
        subsets.extend((a..FIELDS.len()).map(|b| without(a, b)));
    }
    subsets
}

/// What is wrong with a printed line; an ellipsis between names is right.
fn stray(line: &str) -> Option<&'static str> {
    let line = line.replace(". . .", "…");
    let edge = line.starts_with([' ', ',', '.', '，']) || line.ends_with([' ', ',', '，']);
    STRAY.into_iter().find(|mark| line.contains(mark)).or(edge.then_some("an edge"))
}

#[test]
fn a_missing_field_leaves_no_stray_mark() {
    let mut directory = String::from("[events.held]\ntitle = \"Hearing\"\n");
    let mut ids = Vec::new();
    for kind in KINDS {
        for (at, fields) in subsets().iter().enumerate() {
            let (name, fields) = (kind.name(), fields.join("\n"));
            let _ = write!(directory, "[sources.{name}-{at}]\nkind = \"{name}\"\n{fields}\n");
            ids.push((format!("{name}-{at}"), fields));
        }
    }
    let statement = statement(&directory);
    let mut wrong = Vec::new();
    for tag in ["en", "fr", "es", "ar", "zh"] {
        let language = Language::parse(tag).unwrap();
        let locale = Locale::built_in(&language);
        let context = Context { directory: &statement.directory, locale, language: &language, date: None };
        for (id, fields) in &ids {
            let part = part(id);
            let cited = Cited::find(&part, &statement.directory).unwrap();
            for shown in in_every_style(cited, context) {
                let line = shown.phrase.plain();
                // A citation in the text has its space before it.
                let line = line.strip_prefix(' ').unwrap_or(&line);
                if let Some(mark) = stray(line) {
                    let place = shown.place.name();
                    let style = shown.style.name();
                    wrong.push(format!("{tag} {style} {place} {id} {mark:?}: {line}\n{fields}"));
                }
            }
        }
    }
    let shown = wrong.iter().take(40).cloned().collect::<Vec<_>>().join("\n\n");
    assert!(wrong.is_empty(), "{} lines:\n{shown}", wrong.len());
}
