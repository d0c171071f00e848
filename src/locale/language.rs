use std::fmt;

use icu_locale::{LanguageIdentifier, LocaleDirectionality};
use language_tags::{LanguageTag, ValidationError};

use super::Direction;

/// A language as a BCP 47 tag, such as `en`, `en-GB` or `ar`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

/// Names of languages and their varieties that no list of languages has, in small letters.
const VARIETIES: [(&str, &str); 14] = [
    ("american english", "en-US"),
    ("brazilian portuguese", "pt-BR"),
    ("british english", "en-GB"),
    ("canadian french", "fr-CA"),
    ("chinese (simplified)", "zh-Hans"),
    ("chinese (traditional)", "zh-Hant"),
    ("farsi", "fa"),
    ("greek", "el"),
    ("mandarin", "zh"),
    ("simplified chinese", "zh-Hans"),
    ("swahili", "sw"),
    ("traditional chinese", "zh-Hant"),
    ("简体中文", "zh-Hans"),
    ("繁體中文", "zh-Hant"),
];

impl Language {
    /// English, the language of a brief that names none.
    pub fn english() -> Self {
        Self("en".into())
    }

    /// The tag of what is in no language, such as code (`zxx`, ISO 639-2).
    pub fn none() -> Self {
        Self("zxx".into())
    }

    /// The language of a well-formed tag, in the usual case (`en-GB`, `zh-Hans`).
    ///
    /// # Errors
    /// When the tag is not made of subtags of one to eight ASCII letters and digits, the first of two or three letters.
    pub fn parse(tag: &str) -> Result<Self, String> {
        let wrong = || format!("`{tag}` is not a language tag");
        let mut parts = Vec::new();
        for (i, part) in tag.split('-').enumerate() {
            let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
            let sound = part.bytes().all(|b| b.is_ascii_alphanumeric()) && (1..=8).contains(&part.len());
            if !sound || (i == 0 && !(letters && (2..=3).contains(&part.len()))) {
                return Err(wrong());
            }
            let lower = part.to_ascii_lowercase();
            parts.push(match part.len() {
                2 if i > 0 && letters => part.to_ascii_uppercase(),
                4 if i > 0 && letters => lower[..1].to_ascii_uppercase() + &lower[1..],
                _ => lower,
            });
        }
        Ok(Self(parts.join("-")))
    }

    /// The first part of the tag that the registry of the IANA does not know, such as `UK` of `en-UK`, with what it should name.
    pub fn unregistered(&self) -> Option<(&'static str, &str)> {
        let tag = LanguageTag::parse(&self.0).ok()?;
        Some(match tag.validate().err()? {
            ValidationError::PrimaryLanguageNotInRegistry => ("language", self.primary()),
            ValidationError::ScriptNotInRegistry => ("script", self.part(tag.script()?)),
            ValidationError::RegionNotInRegistry => ("country or region", self.part(tag.region()?)),
            _ => ("variety of a language", self.as_str()),
        })
    }

    /// The part of the tag that reads like this, whatever its case.
    fn part(&self, wanted: &str) -> &str {
        self.0.split('-').find(|part| part.eq_ignore_ascii_case(wanted)).unwrap_or(&self.0)
    }

    /// The language of that name, in English or in the language itself: `French`, `français`, `Brazilian Portuguese`; or of a tag
    /// that is joined by `_`, as operating systems write it.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let varieties = VARIETIES.iter().find(|(known, _)| *known == name).map(|(_, tag)| *tag);
        let named = || {
            let is_called = |language: &isolang::Language| {
                let own = language.to_autonym().unwrap_or_default().to_lowercase();
                language.to_name().to_lowercase() == name
                    || own.split([',', ';', '/']).any(|own| own.trim() == name)
            };
            let mut known = isolang::languages().filter(is_called);
            known.next().map(|language| language.to_639_1().unwrap_or(language.to_639_3()))
        };
        let joined = name.contains('_').then(|| name.split('.').next().unwrap_or_default().replace('_', "-"));
        let tag = joined.as_deref().or(varieties).or_else(named)?;
        Self::parse(tag).ok().filter(|language| language.unregistered().is_none())
    }

    /// What the language is called in English (ISO 639), where that is known.
    pub fn english_name(&self) -> Option<String> {
        let primary = self.primary();
        let known =
            isolang::Language::from_639_1(primary).or_else(|| isolang::Language::from_639_3(primary))?;
        Some(known.to_name().split(" (").next().unwrap_or_default().to_owned())
    }

    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first subtag, such as `en` of `en-GB`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// Whether it is Chinese in traditional characters, by its script or by where they are usual.
    pub fn is_traditional_chinese(&self) -> bool {
        let chinese = matches!(self.primary(), "zh" | "yue");
        chinese && self.0.split('-').any(|tag| matches!(tag, "Hant" | "TW" | "HK" | "MO"))
    }

    /// The direction of the script that the tag names, else of the usual script of the language (CLDR, likely subtags).
    pub fn direction(&self) -> Direction {
        let right_to_left = LanguageIdentifier::try_from_str(&self.0)
            .is_ok_and(|language| LocaleDirectionality::new_extended().is_right_to_left(&language));
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_decides_the_direction() {
        let direction = |tag| Language::parse(tag).unwrap().direction();
        for tag in [
            "ar", "fa", "he", "ur-PK", "ckb", "ku-Arab", "pa-Arab", "pa-PK", "ks", "dv", "nqo", "yi", "ug",
            "sd", "rhg",
        ] {
            assert_eq!(direction(tag), Direction::RightToLeft, "{tag}");
        }
        for tag in
            ["en", "ku", "pa", "ks-Deva", "az", "ha", "ar-Latn", "sd-Deva", "zxx", "zh-Hant", "de-1996", "xx"]
        {
            assert_eq!(direction(tag), Direction::LeftToRight, "{tag}");
        }
    }

    #[test]
    fn the_registry_knows_what_is_in_use() {
        let unregistered = |tag: &str| {
            let language = Language::parse(tag).unwrap();
            language.unregistered().map(|(what, part)| format!("{what} {part}"))
        };
        for tag in [
            "en",
            "pt-br",
            "zh-Hans",
            "zh-Hant-TW",
            "es-419",
            "sr-Latn",
            "zxx",
            "qaa",
            "nah",
            "de-1996",
            "eo",
        ] {
            assert_eq!(unregistered(tag), None, "{tag}");
        }
        for (tag, wrong) in [
            ("xx", "language xx"),
            ("sp", "language sp"),
            ("en-uk", "country or region UK"),
            ("zh-hanz", "script Hanz"),
            ("en-1996", "variety of a language en-1996"),
        ] {
            assert_eq!(unregistered(tag).as_deref(), Some(wrong));
        }
    }
}
