//! What is counted, held against what word processors count.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::fs;
use std::path::Path;

use demarche::locale::{Language, Locale};
use demarche::text::{count_characters, count_spoken_words, count_words};
use toml::{Table, Value};

fn read(name: &str) -> String {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    fs::read_to_string(fixtures.join(name)).unwrap().replace("\r\n", "\n")
}

/// The passages, each with its name, its text, and what other programs count in it.
fn passages() -> Vec<(String, String, Table)> {
    let passages: Table = toml::from_str(&read("counting/passages.toml")).unwrap();
    let counts: Table = toml::from_str(&read("counting/counts.toml")).unwrap();
    let text = |passage: &Value| match passage.get("file") {
        Some(file) => read(file.as_str().unwrap()).trim_end().to_owned(),
        None => passage["text"].as_str().unwrap().to_owned(),
    };
    let each = passages.iter().map(|(name, passage)| {
        let counts = counts[name].as_table().unwrap().clone();
        (name.clone(), text(passage), counts)
    });
    each.collect()
}

fn figure(counts: &Table, name: &str) -> usize {
    usize::try_from(counts[name].as_integer().unwrap()).unwrap()
}

#[test]
fn words_and_characters_are_those_of_libreoffice() {
    let passages = passages();
    assert!(passages.len() >= 10);
    for (name, text, counts) in passages {
        let characters = count_characters(&text);
        let without_spaces = text.chars().filter(|c| !c.is_whitespace()).count();
        assert_eq!(count_words(&text), figure(&counts, "libreoffice-words"), "words of {name}");
        assert_eq!(characters, figure(&counts, "libreoffice-characters"), "characters of {name}");
        assert_eq!(without_spaces, figure(&counts, "libreoffice-characters-without-spaces"), "{name}");
    }
}

/// `wc -w` takes each string between spaces for a word, and nothing else.
#[test]
fn strings_between_spaces_differ_by_their_dashes_alone() {
    for (name, text, counts) in passages().into_iter().filter(|(name, ..)| !name.ends_with("-zh")) {
        let dash = |c: char| matches!(c, '–' | '—');
        let strings = text.split_whitespace();
        let difference: isize = strings
            .map(|string| string.split(dash).filter(|part| !part.is_empty()).count().cast_signed() - 1)
            .sum();
        let of_wc = figure(&counts, "wc-words").cast_signed();
        assert_eq!(count_words(&text).cast_signed(), of_wc + difference, "{name}");
    }
}

#[test]
fn spoken_words_are_those_that_are_read_out() {
    let texts: Table = toml::from_str(&read("counting/spoken.toml")).unwrap();
    assert_eq!(texts.len(), 10);
    for (name, text) in texts {
        let field = |field: &str| text[field].as_str().unwrap().to_owned();
        let language = Language::parse(&field("language")).unwrap();
        let counted = count_spoken_words(&field("text"), &language, Locale::built_in(&language));
        let by_hand = field("spoken").split_whitespace().count();
        let away = counted.abs_diff(by_hand) * 100;
        assert!(away <= 3 * by_hand, "{name}: {counted} words were counted, {by_hand} are read out");
    }
}
