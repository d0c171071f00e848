//! Which acronyms some themes set in small capitals.

use std::ops::Range;

use crate::text;

/// The fewest letters. Shorter ones, most of them names of places such as UN and EU, keep their capitals (Bringhurst, *The Elements
/// of Typographic Style*, 3.2.2).
const LEAST_LETTERS: usize = 3;

/// Whether the words are the letters of one acronym that is set in small capitals.
pub(super) fn is_acronym(words: &str) -> bool {
    words.chars().all(char::is_uppercase) && words.chars().count() >= LEAST_LETTERS
}

/// Where the letters of such acronyms are, in bytes.
pub(super) fn acronyms(text: &str) -> impl Iterator<Item = Range<usize>> {
    text::acronyms(text).filter(|range| is_acronym(&text[range.clone()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_ones_keep_their_capitals() {
        let text = "It IS the UN, the EU and ECOSOC, l’ONU";
        assert_eq!(acronyms(text).map(|range| &text[range]).collect::<Vec<_>>(), ["ECOSOC", "ONU"]);
    }
}
