//! The locale of a language, wherever it comes from.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Language, Locale, cldr, store};

/// The locales of a workspace before the built-in ones.
#[derive(Debug, Clone, Default)]
pub struct Locales(Option<Arc<BTreeMap<Language, Locale>>>);

impl Locales {
    /// Those of a workspace, by the language that each is for.
    pub fn new(own: BTreeMap<Language, Locale>) -> Self {
        Self((!own.is_empty()).then(|| Arc::new(own)))
    }

    /// That of the language: the workspace's, else the built-in one. A language without words has English ones, with its own
    /// dates, numbers and quotation marks (CLDR) where these are known.
    pub fn of(&self, language: &Language) -> &Locale {
        self.own(language).unwrap_or_else(|| Locale::built_in(language))
    }

    /// Whether there are words for the language, so that none are English in its place.
    pub fn is_written_for(&self, language: &Language) -> bool {
        self.own(language).is_some() || store::written(language).is_some()
    }

    /// The languages that there are words for, as tags: English and the other built-in ones, then the workspace's.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let own = self.0.iter().flat_map(|own| own.keys()).map(Language::as_str);
        let built_in: Vec<&str> = store::languages().collect();
        let own: Vec<&str> = own.filter(|tag| !built_in.contains(tag)).collect();
        built_in.into_iter().chain(own)
    }

    /// The languages that there are words for, and whether the words are the program's own.
    pub fn listed(&self) -> impl Iterator<Item = (Language, bool)> {
        let tags = self.languages().filter_map(|tag| Language::parse(tag).ok());
        tags.map(|language| {
            let own = self.0.as_ref().is_some_and(|own| own.contains_key(&language));
            (language, !own)
        })
    }

    /// The workspace's for the tag, else for the tag without its last parts.
    fn own(&self, language: &Language) -> Option<&Locale> {
        let own = self.0.as_ref()?;
        let traditional = language.is_traditional_chinese();
        let mut tag = language.as_str();
        loop {
            let known = own.iter().find(|(known, _)| known.as_str() == tag);
            if let Some((known, locale)) = known
                && known.is_traditional_chinese() == traditional
            {
                return Some(locale);
            }
            match tag.rsplit_once('-') {
                Some((shorter, _)) => tag = shorter,
                None => break,
            }
        }
        let traditional_own = own.iter().find(|(known, _)| traditional && known.as_str() == "zh-Hant");
        traditional_own.map(|(_, locale)| locale)
    }
}

impl Locale {
    /// The built-in one of the language (of its first subtag; Chinese has two), without what a workspace brings; see
    /// [`Locales::of`].
    pub fn built_in(language: &Language) -> &'static Self {
        store::written(language).or_else(|| cldr::locale(language)).unwrap_or_else(|| store::english())
    }
}

/// Whether dates and numbers are written as the language has them.
pub fn knows_dates(language: &Language) -> bool {
    store::written(language).is_some() || cldr::text(language).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_language_falls_back_on_english() {
        let of = |tag| Locale::built_in(&Language::parse(tag).unwrap()).word("sources");
        assert_eq!(of("eo"), "Sources");
        assert_eq!(of("es-419"), "Fuentes");
        assert_eq!(of("zh-TW"), of("zh-Hant"));
        assert_ne!(of("zh-Hant"), of("zh-Hans"));
    }

    #[test]
    fn a_workspace_has_locales_of_its_own() {
        let named = |tag: &str, word: &str| {
            let mut locale = store::parse(store::built_in_text(&Language::english()).unwrap());
            locale.words.insert("sources".into(), word.into());
            (Language::parse(tag).unwrap(), locale)
        };
        let own =
            [named("it", "Fonti"), named("fr-CH", "Références"), named("zh", "简"), named("zh-Hant", "繁")];
        let locales = Locales::new(own.into_iter().collect());
        let of = |tag| locales.of(&Language::parse(tag).unwrap()).word("sources").to_owned();
        for (tag, word) in [
            ("it", "Fonti"),
            ("it-CH", "Fonti"),
            ("fr-CH", "Références"),
            ("fr", "Sources"),
            ("zh-SG", "简"),
            ("zh-TW", "繁"),
            ("zh-Hant-HK", "繁"),
            ("nl", "Sources"),
        ] {
            assert_eq!(of(tag), word, "{tag}");
        }
        let written = |tag| locales.is_written_for(&Language::parse(tag).unwrap());
        assert!(written("it-IT") && written("ar") && !written("nl"));
        assert_eq!(locales.languages().skip(9).collect::<Vec<_>>(), ["fr-CH", "it"]);
        let built_in = Locales::default();
        assert!(!built_in.is_written_for(&Language::parse("it").unwrap()));
    }
}
