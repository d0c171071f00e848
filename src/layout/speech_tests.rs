//! The pages of a speech: no sentence of it is divided over two of them, on any paper and in any script.

use std::fmt::Write as _;
use std::sync::Arc;

use super::*;
use crate::brief;
use crate::document::{SpeechOptions, compose_with};
use crate::profile::{self, Kind};
use crate::statement::resolve;
use crate::theme::{PageSize, Theme, built_in};
use crate::workspace::Workspace;

/// A sentence of so many words, each of which names it.
fn sentence(number: usize, words: usize, language: &str) -> String {
    let word = format!("s{number}");
    match language {
        "zh" => format!("第{word}{}{word}。", "照护是工作".repeat(words)),
        "ar" => format!("الرعاية {}{word}. ", format!("{word} ").repeat(words)),
        _ => format!("Care {}{word}. ", format!("{word} ").repeat(words)),
    }
}

/// A brief with points longer than a page, lists, a quotation, and asks.
fn speech(language: &str, longest: usize) -> String {
    let mut number = 0;
    let mut sentences = |count: usize| {
        let mut text = String::new();
        for _ in 0..count {
            number += 1;
            text += &sentence(number, 1 + number * 7 % longest, language);
        }
        text.trim_end().to_owned()
    };
    let mut text = format!("title = \"Care\"\nlanguage = \"{language}\"\nsummary = \"{}\"\n", sentences(2));
    let _ = write!(
        text,
        "[sections.key-messages]\nbody = \"\"\"\n{}\n\n{}\n\n- {}\n- {}\n\n> {}\n\n{}\n\"\"\"\n",
        sentences(14),
        sentences(3),
        sentences(2),
        sentences(9),
        sentences(3),
        sentences(30),
    );
    for _ in 0..6 {
        let _ = write!(text, "[[recommendations]]\nto = \"towns\"\naction = \"{}\"\n", sentences(2));
    }
    text
}

fn pages(language: &str, longest: usize, size: PageSize) -> Pages {
    let read = brief::load("brief.toml", &speech(language, longest));
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    let profile = profile::built_in("talking-points").unwrap();
    let (statement, _) = resolve(&read, &Workspace::default(), &Arc::clone(&profile));
    let document = compose_with(&statement, Kind::TalkingPoints, &profile, &SpeechOptions::default());
    let theme = Theme::clone(&built_in("spoken").unwrap()).with_page_size(size);
    set(&document, &theme).unwrap()
}

/// The sentences that a page has words of.
fn sentences_on(page: &Page) -> Vec<usize> {
    let mut text = String::new();
    for item in page.items.iter().filter(|item| matches!(item.mark, Mark::Content(_))) {
        if let ItemKind::Glyphs(run) = &item.kind {
            text += &print::words(run);
            text.push(' ');
        }
    }
    let numbers =
        text.split(|c: char| !(c.is_ascii_alphanumeric())).filter_map(|word| word.strip_prefix('s'));
    let mut numbers: Vec<usize> = numbers.filter_map(|number| number.parse().ok()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

#[test]
fn no_sentence_is_divided_over_pages() {
    for size in [PageSize::A4, PageSize::Letter, PageSize::A5] {
        for (language, longest) in [("en", 12), ("en", 30), ("ar", 25), ("zh", 6)] {
            let pages = pages(language, longest, size);
            let on: Vec<Vec<usize>> = pages.pages.iter().map(sentences_on).collect();
            assert!(on.len() > 6, "{} pages", on.len());
            for pair in on.windows(2) {
                let divided = pair[0].iter().find(|&number| pair[1].contains(number));
                assert_eq!(divided, None, "{language}, at most {longest} words, on {size:?}");
            }
        }
    }
}
