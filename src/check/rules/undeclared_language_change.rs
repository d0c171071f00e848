//! A passage is in a different language or script from the brief.
//!
//! The file is marked as being in one language, and a screen reader reads all of it as that: a sentence in another language
//! becomes noise (WCAG 2.2, success criterion 3.1.2). Names and single words are not reported; the rule finds six words in a
//! row in another script, twelve Chinese characters, and sentences of twelve words or more that read like English, French,
//! Spanish, Portuguese, German, Italian or Dutch. To declare a passage, write it in brackets followed by its language:
//! `[mots]{lang=fr}`.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "As they say in Moscow, неоплачиваемый труд по уходу есть труд, and so it is."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "As they say in Moscow, [неоплачиваемый труд по уходу есть труд]{lang=ru}; the Arabic is “عمل الرعاية”."
//! ```

use icu_properties::CodePointMapData;
use icu_properties::props::Script;
use unicode_segmentation::UnicodeSegmentation;

use crate::check::context::CheckContext;
use crate::check::prose::{in_order, own_texts, part};
use crate::check::tongue::{passage_language, scripts};
use crate::statement::Statement;

/// The fewest words in a row that are reported.
const FEWEST_WORDS: usize = 6;

/// The fewest Chinese characters in a row that are reported.
const FEWEST_CHARACTERS: usize = 12;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(own) = scripts(statement.language.primary()).filter(|_| cx.mismatch().is_none()) else { return };
    for (origin, text) in in_order(statement).into_iter().flat_map(own_texts) {
        if let Some(range) = foreign(text, own) {
            let example = example(&text[range.clone()]);
            let place = part(statement, origin, text, range);
            cx.report(place, format!("this passage is not in the script of `{}`", statement.language))
                .help(format!("say what language it is in: `[…]{{lang={example}}}`; or translate it"));
            continue;
        }
        // What is said after a colon has its own language.
        let mut sentences =
            text.unicode_sentences().flat_map(|sentence| sentence.split(": ")).map(str::trim_end);
        let other =
            sentences.find_map(|sentence| Some((sentence, passage_language(sentence, &statement.language)?)));
        if let Some((sentence, language)) = other {
            let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
            let place = part(statement, origin, text, start..start + sentence.len());
            cx.report(
                place,
                format!("this passage reads like `{language}`, not like `{}`", statement.language),
            )
            .help(format!("say what language it is in: `[…]{{lang={language}}}`; or translate it"));
        }
    }
}

/// A language that is written in the script that the passage begins in.
fn example(passage: &str) -> &'static str {
    let script = passage.chars().next().map(|c| CodePointMapData::<Script>::new().get(c));
    match script {
        Some(Script::Arabic) => "ar",
        Some(Script::Cyrillic) => "ru",
        Some(Script::Han) => "zh",
        Some(Script::Greek) => "el",
        Some(Script::Hiragana | Script::Katakana) => "ja",
        Some(Script::Latin) => "en",
        _ => "…",
    }
}

/// The first passage in another script that is long enough.
fn foreign(text: &str, own: &[Script]) -> Option<std::ops::Range<usize>> {
    let script_of = CodePointMapData::<Script>::new();
    let (mut start, mut end, mut words, mut characters, mut in_word) = (0, 0, 0, 0, false);
    for (at, c) in text.char_indices() {
        let script = script_of.get(c);
        if matches!(script, Script::Common | Script::Inherited) {
            in_word = false;
            continue;
        }
        if own.contains(&script) {
            if words >= FEWEST_WORDS || characters >= FEWEST_CHARACTERS {
                break;
            }
            (words, characters, in_word) = (0, 0, false);
            continue;
        }
        if words + characters == 0 {
            start = at;
        }
        end = at + c.len_utf8();
        if matches!(script, Script::Han | Script::Hiragana | Script::Katakana) {
            characters += 1;
        } else if !in_word {
            words += 1;
            in_word = true;
        }
    }
    (words >= FEWEST_WORDS || characters >= FEWEST_CHARACTERS).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_stand_in_their_script() {
        let latin = &[Script::Latin];
        assert_eq!(foreign("Make Mothers Matter, 2030 «Мать», naïve façade – 照护工作", latin), None);
        assert_eq!(foreign("منظمة Make Mothers Matter في نيويورك", &[Script::Arabic]), None);
        let text = "So: неоплачиваемый труд по уходу тоже труд!";
        assert_eq!(
            foreign(text, latin).map(|range| &text[range]),
            Some("неоплачиваемый труд по уходу тоже труд")
        );
        assert!(foreign("As in 无偿照护工作也是工作并且不可或缺", latin).is_some());
    }
}
