//! Finds acronyms, which some themes set in small capitals.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The fewest letters. Shorter ones, most of them names of places such as UN and EU, keep their capitals (Bringhurst, *The Elements
/// of Typographic Style*, 3.2.2).
const LEAST_LETTERS: usize = 3;

/// Whether the words are the letters of one acronym.
pub(super) fn is_acronym(words: &str) -> bool {
    words.chars().all(char::is_uppercase) && words.chars().count() >= LEAST_LETTERS
}

/// Where the letters of acronyms stand, in bytes: without the ending of a plural or a genitive. Addresses and the symbols of
/// documents have none.
pub(super) fn acronyms(text: &str) -> impl Iterator<Item = Range<usize>> {
    let tokens = text.split(char::is_whitespace).filter(|token| {
        let symbol = token.contains('/') && token.contains(|c: char| c.is_ascii_digit());
        !symbol && !token.contains("://") && !token.contains('@')
    });
    let words = tokens.flat_map(UnicodeSegmentation::unicode_words);
    words.filter_map(|word| {
        let length = word.find(|c: char| !c.is_uppercase()).unwrap_or(word.len());
        let (letters, ending) = word.split_at(length);
        let ends = ending.is_empty() || ending == "s" || ending.starts_with(['’', '\'']);
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        (is_acronym(letters) && ends).then_some(start..start + length)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_are_told_from_other_capitals() {
        let found = |text| acronyms(text).map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("the ECOSOC (NGOs) and MMM’s at UNESCO."), ["ECOSOC", "NGO", "MMM", "UNESCO"]);
        assert_eq!(found("ПРООН et l’ÉTÉ-CNU"), ["ПРООН", "CNU"]);
        assert_eq!(found("It IS the UN, the EU, iPhone, SDGx, #CareLSE, CO2"), [""; 0]);
        assert_eq!(found("E/CN.5/2026/NGO/1, A/RES/72/163, http://WWW.EXAMPLE.ORG, ME@EXAMPLE.ORG"), [""; 0]);
        assert_eq!(found("NGO/CSO"), ["NGO", "CSO"]);
    }
}
