//! A text still holds what was to be filled in later.
//!
//! A forgotten `TODO` in a statement that has been handed over cannot be called back. Looked for are `TODO`, `TBD`,
//! `TBC`, `FIXME`, `XXXX`, `XX` before a per cent sign or in a year such as `20XX` (also with the Cyrillic letter), question
//! marks such as `???`, `lorem ipsum`, and brackets such as `[insert name]`, `[à compléter]` and `【待补充】`, in the language of
//! the brief and in English. Roman numbers and Spanish `TODO` are left alone.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Mothers do XX % of the unpaid work.
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
//! In the XX century, Article XX was about customs. In all, 75 % of it is done by mothers: [todo el trabajo].
//! """
//! ```

use std::ops::Range;

use crate::check::context::Context;
use crate::check::prose::{lines_and_notes, own_texts, part};
use crate::check::writing::Writing;
use crate::locale::Language;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    for (origin, text) in lines_and_notes(statement).into_iter().flat_map(own_texts) {
        for found in placeholders(text, &statement.language) {
            let place = part(statement, origin, text, found.clone());
            cx.report(place, format!("`{}` is still to be filled in", &text[found]))
                .help("write what belongs here, or take it out");
        }
    }
}

/// The placeholders of a text.
fn placeholders(text: &str, language: &Language) -> Vec<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for phrase in ["lorem ipsum", "???", "？？？"] {
        found.extend(lower.match_indices(phrase).map(|(at, phrase)| at..at + phrase.len()));
    }
    for (start, open) in text.match_indices(['[', '【']) {
        let inner = &text[start + open.len()..];
        let label = inner.split([']', '】']).next().unwrap_or_default();
        if is_blank(label, language) {
            let close = inner[label.len()..].chars().next().map_or(0, char::len_utf8);
            found.push(start..start + open.len() + label.len() + close);
        }
    }
    for word in text.split(|c: char| !c.is_alphanumeric() || is_han(c)) {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        if is_placeholder(word, text[start + word.len()..].trim_start(), language) {
            found.push(start..start + word.len());
        }
    }
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, before| next.start < before.end);
    found
}

/// Whether what stands between brackets is there in place of something else.
fn is_blank(label: &str, language: &Language) -> bool {
    let label = label.trim().to_lowercase();
    let begins = |beginning: &String| {
        label
            .strip_prefix(beginning.as_str())
            .is_some_and(|rest| beginning.ends_with(is_han) || rest.starts_with([' ', '\u{A0}', ':']))
    };
    Writing::of_drafts(language)
        .any(|words| words.blanks.contains(&label) || words.blank_beginnings.iter().any(begins))
}

fn is_placeholder(word: &str, rest: &str, language: &Language) -> bool {
    let crosses = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = crosses.chars().count();
    let only_crosses = number >= 2 && crosses.chars().all(|c| matches!(c, 'X' | 'Х'));
    if only_crosses {
        return number >= 4
            || crosses.len() < word.len()
            || rest.starts_with(['%', '％', '€', '$', '年', '月', '日']);
    }
    // What a language has as a word, or as another abbreviation, its own list leaves out.
    let words = Writing::of(language).or_else(|| Writing::of(&Language::english()));
    let unfinished = words.is_some_and(|words| words.unfinished.iter().any(|known| known == word));
    unfinished && !rest.chars().next().is_some_and(char::is_uppercase)
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(language: &str, text: &str) -> usize {
        placeholders(text, &Language::parse(language).unwrap()).len()
    }

    #[test]
    fn each_language_has_its_blanks() {
        for (language, text) in [
            ("fr", "le [à compléter] mars, [insérer le nom]"),
            ("es", "el [fecha] de marzo, [insertar nombre]"),
            ("de", "am [Datum], TODO: nachfragen"),
            ("ru", "в 20ХХ году [вставить имя]"),
            ("ar", "في [التاريخ] قالت [أدخل الاسم]"),
            ("zh", "20XX年【待补充】"),
        ] {
            assert_eq!(found(language, text), 2, "{text}");
        }
        for (language, text) in [
            ("es", "Vale para TODO el mundo y para TODO lo demás; la TBC se cura"),
            ("fr", "[l’État partie] doit agir au XX e siècle"),
            ("ru", "XX век, «[государства] обязаны»"),
            ("zh", "XX国际组织〔2024〕"),
        ] {
            assert_eq!(found(language, text), 0, "{text}");
        }
    }

    #[test]
    fn finds_what_is_unfinished() {
        for text in [
            "TODO: ask",
            "by 20XX",
            "XX % of",
            "on XXXX",
            "see ???",
            "Dear [insert name],",
            "Lorem ipsum dolor",
        ] {
            assert_eq!(found("en", text), 1, "{text}");
        }
    }

    #[test]
    fn leaves_prose_alone() {
        for text in [
            "Article XX",
            "au XXe siècle",
            "Chapter XXX",
            "Superbowl XXX",
            "measures [to be taken] by them",
            "size XXL",
            "Really??",
            "[sic]",
            "2XL shirts",
        ] {
            assert_eq!(found("en", text), 0, "{text}");
        }
    }
}
