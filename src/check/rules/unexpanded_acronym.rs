//! An acronym is not spelt out where it is first mentioned.
//!
//! The Commission on the Status of Women takes no acronyms that are not expanded at first mention, "CSW" and the organisation's
//! own among them (call for the 59th session). Spelt out is what stands as `full name (ACRONYM)` or `ACRONYM (full name)`.
//! Left alone are the symbols of documents, addresses, names such as `UN-Women` and `COVID-19`, abbreviations such as
//! `Washington, DC`, Roman numerals, headings in capitals, and words that are set in capitals for emphasis and stand elsewhere in
//! small letters.
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

use unicode_segmentation::UnicodeSegmentation;

use crate::check::context::Context;
use crate::check::prose::{Whole, in_order, own_texts};
use crate::profile::Acronyms;
use crate::statement::Statement;
use crate::text::acronyms;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    if statement.profile.acronyms != Some(Acronyms::Expanded) {
        return;
    }
    let lines = in_order(statement).into_iter().map(|line| Whole::of(own_texts(line)));
    let lines: Vec<_> = lines.filter(|line| !is_in_capitals(&line.text)).collect();
    let small: BTreeSet<&str> = lines.iter().flat_map(|line| line.text.unicode_words()).collect();
    let mut seen = BTreeSet::new();
    for line in &lines {
        let text = &line.text;
        for range in unnamed(text) {
            let acronym = &text[range.clone()];
            if small.contains(acronym.to_lowercase().as_str()) || !seen.insert(acronym) {
                continue;
            }
            if !is_expanded(text, &range)
                && let Some(place) = line.place(statement, range)
            {
                cx.report(place, format!("`{acronym}` is not spelt out where it is first mentioned"))
                    .help(format!("write `full name ({acronym})` here"));
            }
        }
    }
}

/// Where the acronyms stand that are no part of a name such as `UN-Women` and `COVID-19`.
fn unnamed(text: &str) -> impl Iterator<Item = Range<usize>> {
    acronyms(text).filter(|range| is_acronym(&text[range.clone()]) && !is_joined(&text[range.end..]))
}

/// Abbreviations that nobody spells out.
const KNOWN_TO_ALL: [&str; 9] = ["AD", "AM", "BC", "COVID", "CV", "DC", "OK", "PM", "TV"];

fn is_acronym(letters: &str) -> bool {
    let numeral = letters.chars().all(|c| "IVXL".contains(c));
    letters.chars().count() <= 10 && !numeral && !KNOWN_TO_ALL.contains(&letters)
}

/// Whether a hyphen joins a word or a figure to what stands before this text.
fn is_joined(after: &str) -> bool {
    let mut after = after.chars();
    matches!(after.next(), Some('-' | '‐' | '‑')) && after.next().is_some_and(char::is_alphanumeric)
}

/// Whether several words are all set in capitals, as in a heading.
fn is_in_capitals(text: &str) -> bool {
    let several = text.unicode_words().filter(|word| word.contains(char::is_alphabetic)).nth(2).is_some();
    several && text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}

/// Marks that may stand between an acronym and the bracket beside it.
const BETWEEN: [char; 8] = ['“', '”', '"', '«', '»', '„', ' ', '\u{A0}'];

/// Whether the acronym stands alone in brackets after words, or before words in brackets.
fn is_expanded(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end_matches(BETWEEN).strip_suffix(['(', '（']);
    let after = text[range.end..].trim_start_matches('s').trim_start_matches(BETWEEN);
    let in_brackets =
        before.is_some_and(|words| words.trim_end_matches(BETWEEN).ends_with(char::is_alphanumeric));
    let explains =
        after.strip_prefix(['(', '（']).is_some_and(|words| words.starts_with(char::is_alphabetic));
    in_brackets || explains
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unexpanded(text: &str) -> Vec<&str> {
        unnamed(text).filter(|range| !is_expanded(text, range)).map(|range| &text[range]).collect()
    }

    #[test]
    fn what_is_spelt_out_is_sound() {
        for text in [
            "Make Mothers Matter (MMM) welcomes Chapter VII and 2030 Agenda",
            "MINE (Mother Centres International Network for Empowerment) and non-governmental organisations (NGOs)",
            "联合国人权事务高级专员办事处（OHCHR）和",
            "Организация Объединенных Наций (ООН) и « Organisation non gouvernementale » (« ONG »)",
            "Document E/CN.6/2024/NGO/12 of UN-Women («ООН-женщины») after COVID-19, https://www.ILO.org/ABC",
            "Annex III and World War II, in the U.S.",
            "in Washington, DC, at 5 PM",
        ] {
            assert_eq!(unexpanded(text), [""; 0], "{text}");
        }
        assert_eq!(unexpanded("MMM and other NGOs welcome it"), ["MMM", "NGO"]);
        assert_eq!(unexpanded("根据OHCHR的报告，à l’ONU"), ["OHCHR", "ONU"]);
    }

    #[test]
    fn a_line_in_capitals_has_several_words() {
        assert!(is_in_capitals("CARE IS WORK – 2024"));
        for text in ["CARE IS a word", "NGOS ACT", "照护 是 工作"] {
            assert!(!is_in_capitals(text), "{text}");
        }
    }
}
