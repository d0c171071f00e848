//! Where words may be divided by the patterns of their language (Liang), kept from one text to the next.

use std::cell::RefCell;
use std::collections::HashMap;

use hypher::Lang;

use crate::layout::metrics::parting;
use crate::locale::Language;

/// The most words that are kept, some two megabytes of them.
const MOST_WORDS: usize = 16_000;

thread_local! {
    static KEPT: RefCell<KeptSyllables> = RefCell::default();
}

type EndsByWord = HashMap<Box<str>, Box<[u16]>>;

/// Byte offsets in words, by language.
#[derive(Default)]
struct KeptSyllables {
    languages: Vec<(Language, EndsByWord)>,
    words: usize,
}

/// Tells `found` the byte offsets at which a word may be divided: none for short words and acronyms.
pub(super) fn with_syllable_ends(word: &str, language: &Language, found: impl FnOnce(&[u16])) {
    if word.len() > 4 * parting::LONGEST_WORD {
        return found(&[]);
    }
    KEPT.with_borrow_mut(|kept| {
        if kept.words > MOST_WORDS {
            *kept = KeptSyllables::default();
        }
        let known = kept.languages.iter().position(|(of, _)| of == language);
        let at = known.unwrap_or_else(|| {
            kept.languages.push((language.clone(), HashMap::new()));
            kept.languages.len() - 1
        });
        let words = &mut kept.languages[at].1;
        if let Some(ends) = words.get(word) {
            return found(ends);
        }
        let ends = syllable_ends(word, language);
        found(&ends);
        kept.words += 1;
        words.insert(word.into(), ends);
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
