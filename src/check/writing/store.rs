use std::sync::LazyLock;

use super::Writing;
use crate::locale::Language;

/// One language's file, read when it is first asked for.
struct StoredWriting {
    language: &'static str,
    writing: LazyLock<Writing>,
}

macro_rules! stored {
    ($($language:literal),*) => {
        [$(StoredWriting {
            language: $language,
            writing: LazyLock::new(|| read(include_str!(concat!("../../../assets/writing/", $language, ".toml")))),
        }),*]
    };
}

static WRITINGS: [StoredWriting; 8] = stored!["en", "ar", "de", "es", "fr", "pt", "ru", "zh"];

#[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads them all")]
fn read(file: &'static str) -> Writing {
    toml::from_str(file).expect("the words of a language are sound")
}

impl Writing {
    /// The words of a language; none for languages without a file.
    pub(in crate::check) fn of(language: &Language) -> Option<&'static Self> {
        let known = WRITINGS.iter().find(|stored| stored.language == language.primary());
        known.map(|stored| &*stored.writing)
    }

    /// The words of a language, where there are any, and those of English, which are in drafts of every language.
    pub(in crate::check) fn of_drafts(language: &Language) -> impl Iterator<Item = &'static Self> + Clone {
        let english = (language.primary() != "en").then(|| &*WRITINGS[0].writing);
        Self::of(language).into_iter().chain(english)
    }
}

#[cfg(test)]
mod tests {
    use super::super::WordSet;
    use super::*;

    #[test]
    fn every_file_is_sound() {
        for StoredWriting { language, writing } in &WRITINGS {
            let phrases = [
                &writing.vague,
                &writing.vague_endings,
                &writing.blank_endings,
                &writing.vague_links,
                &writing.blanks,
            ];
            let phrases = phrases.into_iter().chain([&writing.blank_beginnings]).flatten();
            let phrases = phrases.chain(writing.spellings.words()).map(String::as_str);
            let sets = [&writing.verbs, &writing.no_verbs, &writing.doubled, &writing.slips];
            for word in phrases.chain(sets.into_iter().flat_map(WordSet::iter)) {
                assert!(word.to_lowercase() == word && !word.contains('\''), "{language}: {word}");
            }
            assert!(writing.verbs.iter().all(|verb| !writing.no_verbs.contains(verb)), "{language}");
            assert!(writing.doubled.is_empty() || writing.slips.is_empty(), "{language}");
            assert!(!writing.vague_links.is_empty() && !writing.unfinished.is_empty(), "{language}");
        }
        assert!(Writing::of(&Language::parse("it").unwrap()).is_none());
    }
}
