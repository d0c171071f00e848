use std::cmp::Ordering;

use icu_collator::options::{AlternateHandling, CollatorOptions};
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use super::Language;

/// The order of names in a language (CLDR, Unicode Collation Algorithm).
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    /// That of the language; the root order for a language without one of its own.
    pub fn of(language: &Language) -> Self {
        let preferences =
            Locale::try_from_str(language.as_str()).map(CollatorPreferences::from).unwrap_or_default();
        let mut options = CollatorOptions::default();
        // Quotation marks and hyphens do not count: “Élan” is under E.
        options.alternate_handling = Some(AlternateHandling::Shifted);
        Self(Collator::try_new(preferences, options).ok())
    }

    /// The order of two names; names that differ in nothing that the language counts keep the order of their characters.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let order = self.0.as_ref().map_or(Ordering::Equal, |collator| collator.compare(a, b));
        order.then_with(|| a.cmp(b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(tag: &str, mut names: Vec<&'static str>) -> Vec<&'static str> {
        let collation = Collation::of(&Language::parse(tag).unwrap());
        names.sort_by(|a, b| collation.compare(a, b));
        names
    }

    #[test]
    fn each_language_has_its_order() {
        assert_eq!(
            sorted("fr", vec!["Zonta", "“Élan” des mères", "Foyer", "Eau"]),
            ["Eau", "“Élan” des mères", "Foyer", "Zonta"]
        );
        assert_eq!(
            sorted("es", vec!["Oeste", "Ñandú", "Nube", "Norte"]),
            ["Norte", "Nube", "Ñandú", "Oeste"]
        );
        assert_eq!(sorted("sv", vec!["Zon", "Ål", "Ada"]), ["Ada", "Zon", "Ål"]);
        assert_eq!(sorted("de", vec!["Zon", "Älter", "Ada"]), ["Ada", "Älter", "Zon"]);
        assert_eq!(sorted("qaa", vec!["b", "a"]), ["a", "b"]);
    }
}
