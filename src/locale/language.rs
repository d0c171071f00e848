use std::fmt;

use icu_locale::{LanguageIdentifier, LocaleDirectionality};
use language_tags::{LanguageTag, ValidationError};

use super::Direction;

/// A language as a BCP 47 tag, such as `en`, `en-GB` or `ar`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

/// Names of languages that no list of languages has, in small letters.
const NAMES: [(&str, &str); 8] = [
    ("farsi", "fa"),
    ("greek", "el"),
    ("mandarin", "zh"),
    ("mandarin chinese", "zh"),
    ("swahili", "sw"),
    ("tagalog", "tl"),
    ("简体中文", "zh-Hans"),
    ("繁體中文", "zh-Hant"),
];

/// What people call a country, a region or a way of writing beside a language, in small letters, and its subtag.
const VARIETIES: [(&str, &str); 58] = [
    ("american", "US"),
    ("america", "US"),
    ("us", "US"),
    ("usa", "US"),
    ("united states", "US"),
    ("british", "GB"),
    ("britain", "GB"),
    ("great britain", "GB"),
    ("uk", "GB"),
    ("united kingdom", "GB"),
    ("england", "GB"),
    ("australian", "AU"),
    ("australia", "AU"),
    ("canadian", "CA"),
    ("canada", "CA"),
    ("indian", "IN"),
    ("india", "IN"),
    ("irish", "IE"),
    ("ireland", "IE"),
    ("new zealand", "NZ"),
    ("south african", "ZA"),
    ("south africa", "ZA"),
    ("french", "FR"),
    ("france", "FR"),
    ("belgian", "BE"),
    ("belgium", "BE"),
    ("belgique", "BE"),
    ("swiss", "CH"),
    ("switzerland", "CH"),
    ("suisse", "CH"),
    ("schweiz", "CH"),
    ("austrian", "AT"),
    ("austria", "AT"),
    ("österreich", "AT"),
    ("german", "DE"),
    ("germany", "DE"),
    ("deutschland", "DE"),
    ("brazilian", "BR"),
    ("brazil", "BR"),
    ("brasil", "BR"),
    ("portugal", "PT"),
    ("european", "PT"),
    ("mexican", "MX"),
    ("mexico", "MX"),
    ("méxico", "MX"),
    ("spain", "ES"),
    ("españa", "ES"),
    ("argentina", "AR"),
    ("colombia", "CO"),
    ("latin america", "419"),
    ("latin american", "419"),
    ("mainland china", "CN"),
    ("taiwan", "TW"),
    ("hong kong", "HK"),
    ("simplified", "Hans"),
    ("traditional", "Hant"),
    ("latin", "Latn"),
    ("cyrillic", "Cyrl"),
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

    /// The language of that name, in English or in the language itself: `French`, `français`, `English (UK)`, `Brazilian Portuguese`;
    /// or of a tag with a slip: joined by `_`, as operating systems write it, or with the name of a country, as in `en-UK`.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let name = name.split(['.', '@']).next().unwrap_or_default();
        let parts: Vec<&str> = name
            .split(['(', ')', ',', '-', '_', '–'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let found = match *parts.as_slice() {
            [one] => language_called(one).or_else(|| in_one(one)),
            [language, variety] => {
                let is_tag = (2..=3).contains(&language.len()) && language.is_ascii();
                let language = if is_tag { Some(language.to_owned()) } else { language_called(language) };
                language.and_then(|language| Some(format!("{language}-{}", subtag(variety)?)))
            }
            _ => None,
        };
        found.and_then(|tag| Self::parse(&tag).ok()).filter(|language| language.unregistered().is_none())
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

/// The tag of the language of that name, in small letters.
fn language_called(name: &str) -> Option<String> {
    if let Some((_, tag)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some((*tag).to_owned());
    }
    let is_called = |language: &isolang::Language| {
        let own = language.to_autonym().unwrap_or_default().to_lowercase();
        language.to_name().to_lowercase() == name || own.split([',', ';', '/']).any(|own| own.trim() == name)
    };
    let mut known = isolang::languages().filter(is_called);
    known.next().map(|language| language.to_639_1().unwrap_or(language.to_639_3()).to_owned())
}

/// The tag of a name that says the variety before or after the language: `british english`, `chinese simplified`.
fn in_one(name: &str) -> Option<String> {
    VARIETIES.iter().find_map(|(variety, subtag)| {
        let rest = name.strip_prefix(variety).filter(|rest| rest.starts_with(' '));
        let rest = rest.or_else(|| name.strip_suffix(variety).filter(|rest| rest.ends_with(' ')))?;
        Some(format!("{}-{subtag}", language_called(rest.trim())?))
    })
}

/// The subtag of a country, region or script, by its name or as it is.
fn subtag(name: &str) -> Option<String> {
    let known = VARIETIES.iter().find(|(variety, _)| *variety == name).map(|(_, subtag)| *subtag);
    let own = (2..=4).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    known.or(own.then_some(name)).map(str::to_owned)
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
