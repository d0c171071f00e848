//! A word is repeated.
//!
//! Writers overlook this slip and readers notice it at once. The rule also finds repeated pairs (`of the of the`), and
//! repetitions across emphasis. Words that are rightly repeated (`had had`, `what it is is`, `nous nous`, `von von Gewalt
//! betroffenen Frauen`), chants (`hey hey`) and names (`Duran Duran`) are not reported. The rule checks texts in English,
//! French, Spanish, German, Portuguese and Russian; in Arabic, which repeats nouns on purpose, only words such as `في` and
//! `التي`. It does not check Chinese, which repeats characters and has no spaces.
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

use std::ops::Range;

use crate::check::context::CheckContext;
use crate::check::prose::{Whole, lines_and_notes, own_texts};
use crate::check::writing::Writing;
use crate::diagnostic::{Fix, Safety};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(writing) = cx.writing else { return };
    if writing.doubled.is_empty() && writing.slips.is_empty() {
        return;
    }
    for line in lines_and_notes(statement) {
        let whole = Whole::of(own_texts(line));
        for (first, second) in repetitions(&whole.text, writing) {
            let words = &whole.text[second.clone()];
            let message = format!("`{words}` is repeated");
            let both = first.start..second.end;
            let (Some(place), Some(again)) =
                (whole.place(statement, both), whole.place(statement, first.end..second.end))
            else {
                continue;
            };
            // Across emphasis, or where the file writes the text otherwise, the place of the second is not that of it alone.
            let apart = again != place && again.span.end - again.span.start == second.end - first.end;
            let fix =
                apart.then(|| Fix::new(Safety::Unsafe, statement.sources.location(again), String::new()));
            cx.report(place, message).help("remove one of them").fix(fix);
        }
    }
}

/// Where words are repeated: each time the first and the second of them.
fn repetitions(text: &str, writing: &Writing) -> Vec<(Range<usize>, Range<usize>)> {
    let words: Vec<Range<usize>> = words(text).collect();
    let word = |at: usize| &text[words[at].clone()];
    let adjoins = |at: usize| text[words[at - 1].end..words[at].start].trim().is_empty();
    let mut found = Vec::new();
    for at in 1..words.len() {
        if adjoins(at) && is_slip(&words, at, text, writing) {
            found.push((words[at - 1].clone(), words[at].clone()));
        }
        // `of the of the`: two small words in the same order.
        let pair = at >= 3 && (at - 2..=at).all(adjoins);
        if pair
            && word(at - 3).to_lowercase() == word(at - 1)
            && word(at - 2) == word(at)
            && word(at - 1) != word(at)
        {
            let small = |at: usize| word(at).chars().count() <= 3 && word(at).chars().all(char::is_lowercase);
            if small(at - 1)
                && small(at)
                && !writing.conjunctions.iter().any(|known| known == word(at) || known == word(at - 1))
            {
                found.push((words[at - 3].start..words[at - 2].end, words[at - 1].start..words[at].end));
            }
        }
    }
    found
}

/// Whether a word repeats the one before it by mistake.
fn is_slip(words: &[Range<usize>], at: usize, text: &str, writing: &Writing) -> bool {
    let word = &text[words[at].clone()];
    let first = &text[words[at - 1].clone()];
    if first.to_lowercase() != word || !word.starts_with(char::is_alphabetic) {
        return false;
    }
    if !writing.slips.is_empty() {
        return writing.slips.iter().any(|slip| slip == word);
    }
    let few: Vec<String> = words[at.saturating_sub(6)..at - 1]
        .iter()
        .rev()
        .map(|range| text[range.clone()].to_lowercase())
        .collect();
    let before = few.first().cloned().unwrap_or_default();
    let stands = |lists: &[Vec<String>], words: &[String]| {
        lists.iter().any(|list| list[0] == *word && list[1..].iter().any(|known| words.contains(known)))
    };
    let rightly =
        stands(&writing.doubled_behind, &few[..few.len().min(1)]) || stands(&writing.doubled_after, &few);
    // Whoever writes a long word three times means it.
    let chanted = word.chars().count() > 3
        && (words.get(at + 1).is_some_and(|next| text[next.clone()] == *word) || before == *word);
    !rightly && !chanted && !writing.doubled.iter().any(|known| known == word)
}

/// The words of a text that begin with a letter; what is joined by a hyphen or apostrophe is one word.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let joins = |c: char| {
        !(c.is_alphanumeric() || matches!(c, '-' | '‑' | '\'' | '’' | '_' | '@' | '/') || is_combining(c))
    };
    let parts = text.split(joins).map(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        (start..start + word.len(), word)
    });
    // A figure parts the words beside it.
    parts.filter(|(_, word)| word.starts_with(char::is_alphanumeric)).map(|(range, _)| range)
}

/// A mark that belongs to the letter before it, such as a vowel point.
fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn repeated<'t>(language: &str, text: &'t str) -> Vec<&'t str> {
        let writing = Writing::of(&Language::parse(language).unwrap()).unwrap();
        repetitions(text, writing).into_iter().map(|(first, second)| &text[first.start..second.end]).collect()
    }

    #[test]
    fn slips_are_found() {
        for (language, text) in [
            ("en", "It is is late"),
            ("en", "The lamps went out on on Monday"),
            ("en", "The the towns know"),
            ("en", "one of the of the lamps"),
            ("fr", "sur sur la place"),
            ("fr", "Il faut que que cela cesse"),
            ("fr", "une de la de la ville"),
            ("es", "Es hora de de actuar"),
            ("de", "und und noch"),
            ("pt", "na na praça"),
            ("ru", "для для всех"),
            ("ar", "في في المدينة"),
        ] {
            assert_eq!(repeated(language, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn rightly_doubled_words_are_none() {
        for (language, text) in [
            ("en", "They had had enough, and I know that that bus never comes"),
            ("en", "What it is is a slip; life goes on on Mondays"),
            ("en", "Hey hey, ho ho, never never never"),
            ("en", "day after day after day, Duran Duran"),
            ("en", "in 20 20 of 30 30"),
            ("fr", "Nous nous plaignons, vous vous trompez"),
            ("es", "Lo que es es, muy muy tarde"),
            ("de", "die Rechte von von Gewalt betroffenen Frauen"),
            ("pt", "muito muito tarde"),
            ("ru", "очень очень"),
            ("ar", "خطوة خطوة"),
        ] {
            assert_eq!(repeated(language, text), [""; 0], "{text}");
        }
    }
}
