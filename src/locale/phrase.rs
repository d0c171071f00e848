//! The phrases that statements print.

use super::{Language, Locale};

impl Locale {
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

    /// The heading of the section of that id, for profiles that have none in the language.
    pub fn heading(&self, id: &str) -> Option<&str> {
        self.headings.get(id).map(String::as_str)
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
