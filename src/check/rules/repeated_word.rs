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
    let Some(writing) = cx.writing() else { return };
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
            let lower = |at: usize| word(at).starts_with(char::is_lowercase);
            // `step by step by step` goes on.
            let goes_on = words.get(at + 1).is_some_and(|next| text[next.clone()] == *word(at - 1))
                || at >= 4 && word(at - 4).to_lowercase() == word(at);
            if small(at - 1)
                && lower(at - 1)
                && lower(at)
                && !goes_on
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
    let capital = word.starts_with(char::is_uppercase);
    // `d’heures heures`
    let elided = first.split_once(['’', '\'']).filter(|(article, _)| article.chars().count() <= 2);
    let first = match elided {
        Some((_, noun))
            if noun.chars().count() > 3 && !writing.quoting.pronouns.iter().any(|known| known == noun) =>
        {
            noun
        }
        _ => first,
    };
    let same = if capital { first == word } else { first.to_lowercase() == word };
    if !same || !word.starts_with(char::is_alphabetic) || capital && !is_noun(words, at, text, writing) {
        return false;
    }
    if !writing.slips.is_empty() {
        return writing.slips.contains(word);
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
    let next = words.get(at + 1).map(|next| text[next.clone()].to_lowercase()).unwrap_or_default();
    let before_ending = writing
        .doubled_before
        .iter()
        .any(|list| list[0] == *word && list[1..].iter().any(|ending| next.ends_with(ending.as_str())));
    let rightly = before_ending
        || stands(&writing.doubled_behind, &few[..few.len().min(1)])
        || stands(&writing.doubled_after, &few)
        || is_relative(words, at, text, writing)
        || has_attribute(words, at, text, writing);
    let slip = writing.slips_before.iter().any(|list| list[0] == *word && list[1..].contains(&next));
    // Whoever writes a long word three times means it, or `no, no, no`.
    let chanted = (word.chars().count() > 3 || matches!(word, "no" | "não" | "non"))
        && (words.get(at + 1).is_some_and(|next| text[next.clone()] == *word) || before == *word);
    slip || !rightly && !chanted && !writing.doubled.contains(word)
}

/// Whether a word with a capital is a noun behind its article, and so no name: `the Committee Committee`.
fn is_noun(words: &[Range<usize>], at: usize, text: &str, writing: &Writing) -> bool {
    let before = at.checked_sub(2).map(|before| text[words[before].clone()].to_lowercase());
    before.is_some_and(|before| writing.quoting.determiners.contains(&before))
}

/// Whether the first is a relative pronoun and the second an article: behind a comma, a preposition or a conjunction.
fn is_relative(words: &[Range<usize>], at: usize, text: &str, writing: &Writing) -> bool {
    if !writing.doubled_relative.contains(&text[words[at].clone()]) || at < 2 {
        return false;
    }
    let before = text[words[at - 2].clone()].to_lowercase();
    text[words[at - 2].end..words[at - 1].start].contains(',')
        || writing.doubled_attribute.contains(&before)
        || writing.subordinating.contains(&before)
}

/// Whether the second belongs to a participle that stands before the noun of the first: `von von Gewalt betroffenen Frauen`.
fn has_attribute(words: &[Range<usize>], at: usize, text: &str, writing: &Writing) -> bool {
    let word = &text[words[at].clone()];
    writing.doubled_attribute.contains(word)
        && words[at..].windows(2).skip(1).take(5).any(|pair| {
            let [word, next] = [0, 1].map(|one: usize| &text[pair[one].clone()]);
            word.starts_with(char::is_lowercase)
                && next.starts_with(char::is_uppercase)
                && writing.participle_endings.iter().any(|ending| word.ends_with(ending.as_str()))
        })
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
            ("fr", "de nouvelles de nouvelles lampes"),
            ("fr", "l’école est est fermée"),
            ("fr", "peu d’écoles écoles"),
            ("fr", "en en mai"),
            ("en", "The Council Council met"),
            ("en", "those who who sweep"),
            ("de", "Das Amt in in neuen Räumen"),
            ("de", "die Behörde Behörde"),
            ("de", "Die Mitglieder des des Rats besuchten das Lager"),
            ("en", "We ask that that the fee be cut"),
            ("pt", "Ela foi foi paga"),
            ("es", "Pedimos que que se cuente"),
            ("de", "der Rat der der Stadt"),
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
            ("fr", "Ce qui est est, et il s’en va en en prenant"),
            ("en", "step by step by step, in Wagga Wagga"),
            ("de", "alle, die die Straße fegen, für die die Stadt zahlt"),
            ("de", "der der Stadt gehörende Hof"),
            ("es", "Lo que es es, muy muy tarde"),
            ("pt", "O que foi foi em vão"),
            ("en", "What he does does no harm; no no no"),
            ("fr", "Ceux qui le font font vivre la ville"),
            ("de", "die Rechte von von Gewalt betroffenen Frauen"),
            ("pt", "muito muito tarde"),
            ("ru", "очень очень"),
            ("ar", "خطوة خطوة"),
        ] {
            assert_eq!(repeated(language, text), [""; 0], "{text}");
        }
    }
}
