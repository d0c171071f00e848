use std::sync::LazyLock;

use super::{Language, Locale};

/// One language's file, read when it is first asked for.
struct StoredLocale {
    language: &'static str,
    locale: LazyLock<Locale>,
}

macro_rules! stored {
    ($($language:literal),*) => {
        [$(StoredLocale {
            language: $language,
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

fn stored(language: &Language) -> Option<&'static StoredLocale> {
    let name = if language.is_traditional_chinese() { "zh-Hant" } else { language.primary() };
    LOCALES.iter().find(|stored| stored.language == name)
}

fn parse(text: &str) -> Locale {
    toml::from_str(text).unwrap_or_else(|error| unreachable!("a locale of this program is broken: {error}"))
}

impl Locale {
    /// That of the language (of its first subtag; Chinese has two), else of English.
    pub fn of(language: &Language) -> &'static Self {
        &stored(language).unwrap_or(&LOCALES[0]).locale
    }

    /// Whether there are words for the language, so that none are English in its place.
    pub fn is_written_for(language: &Language) -> bool {
        stored(language).is_some()
    }

    /// The fixed word or phrase of that name, such as `sources`.
    ///
    /// # Panics
    /// When no locale has that name: a mistake of the program, never of a brief.
    pub fn word(&self, name: &str) -> &str {
        self.words.get(name).unwrap_or_else(|| unreachable!("no locale has the word `{name}`"))
    }

    /// The fixed phrase of that name with `value` in place of `{slot}`.
    ///
    /// # Panics
    /// As [`Self::word`].
    pub fn phrase(&self, name: &str, slot: &str, value: &str) -> String {
        self.word(name).replace(&format!("{{{slot}}}"), value)
    }

    /// What a language is called, where that is known.
    pub fn language_name(&self, language: &Language) -> Option<&str> {
        self.words.get(&format!("language-{}", language.primary())).map(String::as_str)
    }

    /// What a kind of statement is called, such as "Policy brief" for `policy-brief`; the name itself where that is not known.
    pub fn kind_name<'a>(&'a self, kind: &'a str) -> &'a str {
        self.words.get(&format!("kind-{kind}")).map_or(kind, String::as_str)
    }

    /// The fixed phrase of that name, cut where `{slot}` is: what comes before it and what after.
    ///
    /// # Panics
    /// As [`Self::word`].
    pub fn around(&self, name: &str, slot: &str) -> (&str, &str) {
        let phrase = self.word(name);
        phrase.split_once(&format!("{{{slot}}}")).unwrap_or((phrase, ""))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn slots(phrase: &str) -> BTreeSet<&str> {
        phrase.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(slot, _)| slot).collect()
    }

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
        for StoredLocale { language, locale } in &LOCALES {
            let date = &locale.date;
            assert_eq!(slots(&date.day), BTreeSet::from(["day", "month", "year"]), "{language}");
            assert_eq!(slots(&date.month), BTreeSet::from(["month", "year"]), "{language}");
            assert_eq!(
                slots(&date.within_month),
                BTreeSet::from(["from", "to", "month", "year"]),
                "{language}"
            );
            let two_months = BTreeSet::from(["from", "from-month", "to", "to-month", "year"]);
            assert_eq!(slots(&date.within_year), two_months, "{language}");
            assert_eq!(slots(&date.months), BTreeSet::from(["from-month", "to-month", "year"]), "{language}");
            assert_eq!(slots(&date.range), BTreeSet::from(["from", "to"]), "{language}");
        }
    }

    #[test]
    fn an_unknown_language_falls_back_on_english() {
        let of = |tag| Locale::of(&Language::parse(tag).unwrap()).word("sources");
        assert_eq!(of("eo"), "Sources");
        assert_eq!(of("es-419"), "Fuentes");
        assert_eq!(of("zh-TW"), of("zh-Hant"));
        assert_ne!(of("zh-Hant"), of("zh-Hans"));
    }
}
