//! A passage is in another script than the language of the brief.
//!
//! The file is marked as being in one language, and a screen reader reads all of it as that: a sentence in another script
//! becomes noise (WCAG 2.1, 3.1.2). Names and single words are left alone; reported are six words in a row, or twelve
//! Chinese characters. A passage is declared by brackets and its language behind them.
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

use crate::check::context::Context;
use crate::check::prose::{in_order, own_texts, part};
use crate::statement::Statement;

/// The fewest words in a row that are reported.
const FEWEST_WORDS: usize = 6;

/// The fewest Chinese characters in a row that are reported.
const FEWEST_CHARACTERS: usize = 12;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let Some(own) = scripts(statement.language.primary()) else { return };
    for (origin, text) in in_order(statement).into_iter().flat_map(own_texts) {
        if let Some(range) = foreign(text, own) {
            let example = example(&text[range.clone()]);
            let place = part(statement, origin, text, range);
            cx.report(place, format!("this passage is not in the script of `{}`", statement.language))
                .help(format!("say what language it is in: `[…]{{lang={example}}}`; or translate it"));
        }
    }
}

/// The scripts that a language is written in.
fn scripts(language: &str) -> Option<&'static [Script]> {
    Some(match language {
        "en" | "fr" | "es" | "de" | "it" | "pt" | "nl" => &[Script::Latin],
        "ar" | "fa" | "ur" => &[Script::Arabic],
        "ru" | "uk" | "bg" => &[Script::Cyrillic],
        "zh" => &[Script::Han, Script::Bopomofo],
        _ => return None,
    })
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
