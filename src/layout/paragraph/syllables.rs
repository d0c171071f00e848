//! Where words may be divided by the patterns of their language (Liang), kept from one text to the next.

use std::cell::RefCell;

use hypher::Lang;

use super::kept::Kept;
use crate::layout::metrics::parting;
use crate::locale::Language;

/// The most words that are kept, in some two megabytes.
const MOST_WORDS: usize = 16_000;

thread_local! {
    static KEPT: RefCell<KeptSyllables> = RefCell::new(KeptSyllables::new());
}

struct KeptSyllables {
    /// Those whose words are kept; a word's group is its place.
    languages: Vec<Language>,
    /// The byte offsets at which words may be divided.
    ends: Kept<Box<[u16]>>,
}

impl KeptSyllables {
    fn new() -> Self {
        Self { languages: Vec::new(), ends: Kept::at_most(MOST_WORDS) }
    }

    fn group(&mut self, language: &Language) -> u8 {
        if self.languages.len() > usize::from(u8::MAX) {
            *self = Self::new();
        }
        let known = self.languages.iter().position(|known| known == language);
        let at = known.unwrap_or_else(|| {
            self.languages.push(language.clone());
            self.languages.len() - 1
        });
        at as u8
    }
}

/// Tells `found` the byte offsets at which a word may be divided: none for short words and acronyms.
pub(super) fn with_syllable_ends(word: &str, language: &Language, found: impl FnOnce(&[u16])) {
    if word.len() > 4 * parting::LONGEST_WORD {
        return found(&[]);
    }
    KEPT.with_borrow_mut(|kept| {
        let group = kept.group(language);
        found(kept.ends.get(group, word, || syllable_ends(word, language)));
    });
}

fn syllable_ends(word: &str, language: &Language) -> Box<[u16]> {
    let letters = word.chars().count();
    let capitals_within = word.chars().skip(1).any(char::is_uppercase);
    let code = language.primary().as_bytes().try_into().ok().and_then(Lang::from_iso);
    let Some(patterns) = code
        .filter(|_| (parting::SHORTEST_WORD..=parting::LONGEST_WORD).contains(&letters) && !capitals_within)
    else {
        return Box::default();
    };
    let (before, after) = patterns.bounds();
    let syllables = hypher::hyphenate_bounded(
        word,
        patterns,
        before.max(parting::LEAST_AROUND.0),
        after.max(parting::LEAST_AROUND.1),
    );
    let ends = syllables.scan(0, |end, syllable| {
        *end += syllable.len() as u16;
        Some(*end)
    });
    ends.take_while(|&end| usize::from(end) < word.len()).collect()
}
