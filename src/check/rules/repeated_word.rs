//! A word stands twice in a row.
//!
//! It is the slip that writers see least and readers see first. Words that are rightly doubled (`had had`, `nous nous`,
//! `von von Gewalt betroffenen Frauen`) and names (`Duran Duran`) are left alone. Looked at are texts in English, French,
//! Spanish, German and Russian; in Arabic, which doubles nouns on purpose, only words such as `في` and `التي`. Chinese
//! doubles characters and sets no spaces: there nothing is looked for.
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
use crate::check::prose::{lines_and_notes, own_texts, part};
use crate::check::writing::Writing;
use crate::diagnostic::{Fix, Safety};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let Some(writing) = Writing::of(&statement.language) else { return };
    if writing.doubled.is_empty() && writing.slips.is_empty() {
        return;
    }
    for (origin, text) in lines_and_notes(statement).into_iter().flat_map(own_texts) {
        let mut last: Option<(usize, &str)> = None;
        for (start, word) in words(text) {
            if let Some((first, before)) = last
                && before.to_lowercase() == word
                && is_slip(word, writing)
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

/// Whether a word that stands twice does so by mistake.
fn is_slip(word: &str, writing: &Writing) -> bool {
    let among = |words: &[String]| words.iter().any(|known| known == word);
    if writing.slips.is_empty() { !among(&writing.doubled) } else { among(&writing.slips) }
}

/// The words of a text that are letters only, and where they begin; what is joined by a hyphen or apostrophe is one word.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let joins = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '‑' | '\'' | '’' | '_' | '@' | '/'));
    let parts = text.split(joins).map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word));
    parts.filter(|(_, word)| word.chars().next().is_some_and(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn each_language_doubles_words_of_its_own() {
        for (language, slip, sound) in [
            ("en", "the", "had"),
            ("fr", "les", "nous"),
            ("es", "los", "que"),
            ("de", "und", "von"),
            ("ru", "для", "очень"),
            ("ar", "في", "خطوة"),
        ] {
            let writing = Writing::of(&Language::parse(language).unwrap()).unwrap();
            assert!(is_slip(slip, writing) && !is_slip(sound, writing), "{language}");
        }
    }
}
