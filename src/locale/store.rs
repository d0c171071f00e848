//! The languages that this program has words for.

use std::sync::LazyLock;

use super::{Language, Locale};

/// One language's file, read when it is first asked for.
struct StoredLocale {
    language: &'static str,
    text: &'static str,
    locale: LazyLock<Locale>,
}

macro_rules! stored {
    ($($language:literal),*) => {
        [$(StoredLocale {
            language: $language,
            text: include_str!(concat!("../../assets/locales/", $language, ".toml")),
            locale: LazyLock::new(|| parse(include_str!(concat!("../../assets/locales/", $language, ".toml")))),
        }),*]
    };
}

/// English is the first: every other language falls back on it.
static LOCALES: [StoredLocale; 9] = stored!["en", "ar", "de", "es", "fr", "pt", "ru", "zh", "zh-Hant"];

/// The languages that there is a file for, as tags, English first.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LOCALES.iter().map(|stored| stored.language)
}

/// The built-in locale of a language (of its first subtag; Chinese has two).
pub(super) fn written(language: &Language) -> Option<&'static Locale> {
    stored(language).map(|stored| &*stored.locale)
}

/// The locale of English.
pub(super) fn english() -> &'static Locale {
    &LOCALES[0].locale
}

fn stored(language: &Language) -> Option<&'static StoredLocale> {
    let name = if language.is_traditional_chinese() { "zh-Hant" } else { language.primary() };
    LOCALES.iter().find(|stored| stored.language == name)
}

/// Reads a file of this program.
pub(super) fn parse(text: &str) -> Locale {
    toml::from_str(text).unwrap_or_else(|error| unreachable!("a locale of this program is broken: {error}"))
}

/// The file of the built-in words of a language.
pub(super) fn built_in_text(language: &Language) -> Option<&'static str> {
    stored(language).map(|stored| stored.text)
}

/// Where the part of the English file begins that any language can have until somebody writes its own.
const SHARED: &str = "[binding]";

/// The forms of English: months, dates, quotation marks and numbers.
pub(super) fn english_forms() -> &'static str {
    let forms = LOCALES[0].text.split_once(SHARED).map_or("", |(forms, _)| forms);
    // The remark above what is shared is about that.
    forms.split_once("\n# What a line end").map_or(forms, |(forms, _)| forms)
}

/// The words of English: those that are printed, those that are read out, and those that keep to a neighbour.
pub(super) fn english_words() -> &'static str {
    let text = LOCALES[0].text;
    text.find(SHARED).and_then(|start| text.get(start..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::pattern::slots;

    #[test]
    fn every_locale_has_the_same_words_with_the_same_slots() {
        let english = &LOCALES[0].locale.words;
        for stored in &LOCALES[1..] {
            let words = &stored.locale.words;
            assert_eq!(
                words.keys().collect::<Vec<_>>(),
                english.keys().collect::<Vec<_>>(),
                "{}",
                stored.language
            );
            for (name, phrase) in words {
                assert_eq!(slots(phrase), slots(&english[name]), "`{name}` in {}", stored.language);
            }
        }
    }

    #[test]
    fn date_patterns_have_every_slot_they_need() {
        for StoredLocale { language, locale, .. } in &LOCALES {
            let faults: Vec<_> = locale.date.faults().collect();
            assert!(faults.is_empty(), "{language}: {faults:?}");
        }
    }
}
