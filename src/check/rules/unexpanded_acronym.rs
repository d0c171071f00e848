//! An acronym is not spelt out where it is first mentioned.
//!
//! The Commission on the Status of Women takes no acronyms that are not expanded at first mention, "CSW" and the organisation's
//! own among them (call for the 59th session). Spelt out is what stands as `full name (ACRONYM)` or `ACRONYM (full name)`.
//! Roman numerals, headings in capitals, abbreviations such as `Washington, DC`, and words that are set in capitals for emphasis and stand elsewhere in small letters, are left alone.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! acronyms = "expanded"
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "The CSW speaks of unpaid care work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "The Commission on the Status of Women (CSW) speaks of unpaid care work. The CSW meets in March."
//! ```

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::context::Context;
use crate::check::prose::{in_order, own_texts, part};
use crate::profile::Acronyms;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    if statement.profile.acronyms != Some(Acronyms::Expanded) {
        return;
    }
    let lines = in_order(statement);
    let runs: Vec<_> =
        lines.into_iter().flat_map(own_texts).filter(|(_, text)| !is_in_capitals(text)).collect();
    let small: BTreeSet<&str> = runs.iter().flat_map(|(_, text)| words(text)).map(|(_, word)| word).collect();
    let mut seen = BTreeSet::new();
    for (origin, text) in runs {
        for (range, word) in words(text) {
            let acronym = stem(word);
            if !is_acronym(acronym)
                || small.contains(acronym.to_lowercase().as_str())
                || !seen.insert(acronym)
            {
                continue;
            }
            if !is_expanded(text, &range) {
                let place = part(statement, origin, text, range);
                cx.report(place, format!("`{acronym}` is not spelt out where it is first mentioned"))
                    .help(format!("write `full name ({acronym})` here"));
            }
        }
    }
}

/// The words of a text and where they stand.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    let placed = parts.map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word));
    placed.filter(|(_, word)| !word.is_empty()).map(|(start, word)| (start..start + word.len(), word))
}

/// An acronym without the `s` of its plural.
fn stem(word: &str) -> &str {
    let stem = word.strip_suffix('s').unwrap_or(word);
    if stem.chars().all(char::is_uppercase) { stem } else { word }
}

/// Abbreviations that nobody spells out.
const KNOWN_TO_ALL: [&str; 8] = ["AD", "AM", "BC", "CV", "DC", "OK", "PM", "TV"];

/// Whether several words are all set in capitals, as in a heading.
fn is_in_capitals(text: &str) -> bool {
    let several = words(text).filter(|(_, word)| word.chars().any(char::is_alphabetic)).nth(2).is_some();
    several && !text.chars().any(char::is_lowercase)
}

fn is_acronym(word: &str) -> bool {
    if KNOWN_TO_ALL.contains(&word) {
        return false;
    }
    let letters = word.chars().count();
    let numeral = word.chars().all(|c| "IVXL".contains(c));
    (2..=10).contains(&letters) && word.chars().all(char::is_uppercase) && !numeral
}

/// Whether the acronym stands alone in brackets after words, or before words in brackets.
fn is_expanded(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end_matches(['“', '"', '«', ' ']);
    let after = text[range.end..].trim_start_matches('s').trim_start_matches(['”', '"', '»', ' ']);
    let in_brackets =
        before.strip_suffix('(').is_some_and(|words| words.trim_end().ends_with(char::is_alphanumeric));
    let explains = after.strip_prefix('(').is_some_and(|words| words.starts_with(char::is_alphabetic));
    in_brackets || explains
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unexpanded(text: &str) -> Vec<&str> {
        words(text)
            .filter(|(range, word)| is_acronym(stem(word)) && !is_expanded(text, range))
            .map(|(_, word)| word)
            .collect()
    }

    #[test]
    fn what_is_spelt_out_is_sound() {
        for text in [
            "Make Mothers Matter (MMM) welcomes Chapter VII and 2030 Agenda",
            "MINE (Mother Centres International Network for Empowerment) and non-governmental organisations (NGOs)",
            "Annex III and World War II, in the U.S.",
            "in Washington, DC, at 5 PM",
        ] {
            assert_eq!(unexpanded(text), [""; 0], "{text}");
        }
        assert!(
            is_in_capitals("CARE IS WORK – 2024")
                && !is_in_capitals("CARE IS a word")
                && !is_in_capitals("NGOS ACT")
        );
        assert_eq!(unexpanded("MMM and other NGOs welcome it"), ["MMM", "NGOs"]);
    }
}
