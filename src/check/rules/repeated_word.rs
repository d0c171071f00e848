//! A word stands twice in a row.
//!
//! It is the slip that writers see least and readers see first. Words that are rightly doubled (`had had`, `nous nous`)
//! and names (`Duran Duran`) are left alone. Looked at are texts in English, French, Spanish and German; other
//! languages double words on purpose.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Urban planning facilitates the the living conditions of carers.
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Urban planning facilitates the living conditions of carers. The care that that work takes had had no name.
//! """
//! ```

use crate::check::context::Context;
use crate::check::prose::{lines_and_notes, part, texts};
use crate::diagnostic::{Fix, Safety};
use crate::statement::Statement;

/// Words that sentences rightly double, in lower case, by language.
const DOUBLED: [(&str, &[&str]); 4] = [
    (
        "en",
        &[
            "had", "that", "is", "do", "her", "you", "in", "on", "so", "very", "far", "long", "who", "no",
            "bye",
        ],
    ),
    ("fr", &["nous", "vous", "en", "si", "très", "faire", "plus", "bien", "non"]),
    ("es", &["no", "sí", "muy", "poco", "casi", "que"]),
    ("de", &["die", "der", "das", "den", "dem", "sie", "ihr", "es", "sehr", "nach"]),
];

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let Some((_, doubled)) = DOUBLED.iter().find(|(code, _)| *code == statement.language.primary()) else {
        return;
    };
    for (origin, text) in lines_and_notes(statement).into_iter().flat_map(texts) {
        let mut last: Option<(usize, &str)> = None;
        for (start, word) in words(text) {
            if let Some((first, before)) = last
                && before.to_lowercase() == word
                && !doubled.contains(&word)
                && text[first + before.len()..start].trim().is_empty()
            {
                let place = part(statement, origin, text, first..start + word.len());
                let second = part(statement, origin, text, first + before.len()..start + word.len());
                // Where the file writes the text otherwise, both places are the whole of it.
                let fix = (second != place)
                    .then(|| Fix::new(Safety::Unsafe, statement.sources.location(second), String::new()));
                cx.report(place, format!("`{word}` stands twice in a row"))
                    .help("take one of them out")
                    .fix(fix);
            }
            last = Some((start, word));
        }
    }
}

/// The words of a text that are letters only, and where they begin; what is joined by a hyphen or apostrophe is one word.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let joins = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '‑' | '\'' | '’' | '_' | '@' | '/'));
    let parts = text.split(joins).map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word));
    parts.filter(|(_, word)| word.chars().next().is_some_and(char::is_alphabetic))
}
