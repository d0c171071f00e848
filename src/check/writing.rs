use std::sync::LazyLock;

use serde::Deserialize;

use crate::locale::Language;

/// The words that rules about writing look for in one language; the shape of a file in `assets/writing`. What a language
/// has no words for, its texts are not looked at for. All words are in small letters, with `’` for an apostrophe.
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
    /// Endings of actions that ask for nothing that could be seen to be done.
    pub(super) vague_endings: Vec<String>,
    /// Words that are written in two ways.
    pub(super) spellings: Vec<[String; 2]>,
    /// What follows `-is` or `-iz` in words that are written with either.
    pub(super) ize_endings: Vec<String>,
    /// Words that sentences rightly double.
    pub(super) doubled: Vec<String>,
    /// Words that are never rightly doubled, of a language that doubles others freely.
    pub(super) slips: Vec<String>,
    /// The words of links that say nothing by themselves.
    pub(super) vague_links: Vec<String>,
    /// Words that stand for what is still missing, in capitals.
    pub(super) unfinished: Vec<String>,
    /// What stands in square brackets in place of something.
    pub(super) blanks: Vec<String>,
    /// What such brackets begin with.
    pub(super) blank_beginnings: Vec<String>,
}

/// One language's file, read when it is first asked for.
struct Stored {
    language: &'static str,
    writing: LazyLock<Writing>,
}

macro_rules! stored {
    ($($language:literal),*) => {
        [$(Stored {
            language: $language,
            writing: LazyLock::new(|| read(include_str!(concat!("../../assets/writing/", $language, ".toml")))),
        }),*]
    };
}

static WRITINGS: [Stored; 7] = stored!["en", "ar", "de", "es", "fr", "ru", "zh"];

#[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads them all")]
fn read(file: &str) -> Writing {
    toml::from_str(file).expect("the words of a language are sound")
}

impl Writing {
    /// The words of a language; none for languages without a file.
    pub(super) fn of(language: &Language) -> Option<&'static Self> {
        let known = WRITINGS.iter().find(|stored| stored.language == language.primary());
        known.map(|stored| &*stored.writing)
    }

    /// The words of a language, where there are any, and those of English, which stand in drafts of every language.
    pub(super) fn of_drafts(language: &Language) -> impl Iterator<Item = &'static Self> + Clone {
        let english = (language.primary() != "en").then(|| &*WRITINGS[0].writing);
        Self::of(language).into_iter().chain(english)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_sound() {
        for Stored { language, writing } in &WRITINGS {
            let phrases = [&writing.vague, &writing.vague_endings, &writing.vague_links, &writing.blanks];
            let lists = [&writing.verbs, &writing.no_verbs, &writing.doubled, &writing.slips];
            let words = phrases.into_iter().chain(lists).chain([&writing.blank_beginnings]).flatten();
            for word in words.chain(writing.spellings.iter().flatten()) {
                assert!(word.to_lowercase() == *word && !word.contains('\''), "{language}: {word}");
            }
            assert!(writing.verbs.iter().all(|verb| !writing.no_verbs.contains(verb)), "{language}");
            assert!(writing.doubled.is_empty() || writing.slips.is_empty(), "{language}");
            assert!(!writing.vague_links.is_empty() && !writing.unfinished.is_empty(), "{language}");
        }
        assert!(Writing::of(&Language::parse("pt").unwrap()).is_none());
    }
}
