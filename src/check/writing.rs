use std::sync::LazyLock;

use serde::Deserialize;

use crate::locale::Language;

/// The words that rules about writing look for in one language; the shape of a file in `assets/writing`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Writing {
    /// Verbs that recommendations begin with.
    pub(super) verbs: Vec<String>,
    /// Words that begin no action.
    pub(super) no_verbs: Vec<String>,
    /// Endings of nouns that name what is done, before `of`.
    pub(super) noun_endings: Vec<String>,
    /// Beginnings of actions that ask for nothing that could be seen to be done.
    pub(super) vague: Vec<String>,
    /// Words that are written in two ways.
    pub(super) spellings: Vec<[String; 2]>,
}

static ENGLISH: LazyLock<Writing> = LazyLock::new(|| read(include_str!("../../assets/writing/en.toml")));
static FRENCH: LazyLock<Writing> = LazyLock::new(|| read(include_str!("../../assets/writing/fr.toml")));
static SPANISH: LazyLock<Writing> = LazyLock::new(|| read(include_str!("../../assets/writing/es.toml")));

#[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads them all")]
fn read(file: &str) -> Writing {
    toml::from_str(file).expect("the words of a language are sound")
}

impl Writing {
    /// The words of a language; none for languages without a file.
    pub(super) fn of(language: &Language) -> Option<&'static Self> {
        match language.primary() {
            "en" => Some(&ENGLISH),
            "fr" => Some(&FRENCH),
            "es" => Some(&SPANISH),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_sound() {
        for language in ["en", "fr", "es"] {
            let writing = Writing::of(&Language::parse(language).unwrap()).unwrap();
            assert!(!writing.no_verbs.is_empty() && !writing.vague.is_empty());
            let words = writing.verbs.iter().chain(&writing.no_verbs).chain(&writing.vague);
            assert!(words.clone().all(|word| word.to_lowercase() == *word));
            assert!(writing.verbs.iter().all(|verb| !writing.no_verbs.contains(verb)));
        }
        assert!(Writing::of(&Language::parse("ru").unwrap()).is_none());
    }
}
