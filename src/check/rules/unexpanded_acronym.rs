//! An acronym is not spelt out at its first mention.
//!
//! The Commission on the Status of Women requires acronyms to be spelt out at first mention, including "CSW" and the
//! organisation's own (call for the 59th session). Write `full name (ACRONYM)` or `ACRONYM (full name)`. The rule does not
//! report the few that the United Nations never spell out (`UNESCO`, `UNICEF`, `HIV/AIDS`), the symbols of documents,
//! addresses, names such as `UN-Women` and `COVID-19`, abbreviations such as `Washington, DC`, Roman numerals, headings and
//! other words in capitals, family names in capitals (`Mme EXEMPLE`), and words that also occur in small letters.
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

use crate::check::context::CheckContext;
use crate::check::prose::{Whole, in_order, own_texts};
use crate::check::writing::Writing;
use crate::profile::Acronyms;
use crate::statement::Statement;
use crate::text::acronyms;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
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
            if small.contains(acronym.to_lowercase().as_str())
                || is_surname(text, &range)
                || cx.writing().is_some_and(|writing| is_named_word(text, &range, writing))
                || is_shouted(text, &range)
            {
                continue;
            }
            if !seen.insert(acronym) {
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

/// Where the acronyms are that are no part of a name such as `UN-Women` and `COVID-19`.
fn unnamed(text: &str) -> impl Iterator<Item = Range<usize>> {
    acronyms(text).filter(|range| is_acronym(&text[range.clone()]) && !is_joined(&text[range.end..]))
}

/// Abbreviations that nobody spells out, and those that the United Nations use alone (Editorial Manual, abbreviations; its page
/// of accepted forms), with their forms in other languages.
const KNOWN_TO_ALL: [&str; 45] = [
    "AC", "AD", "ADN", "AIDS", "AM", "BBC", "BC", "BP", "CD", "CEO", "CNN", "COVID", "CV", "DC", "DNA",
    "DVD", "FAQ", "GMT", "GPS", "HIV", "ID", "IQ", "ISBN", "ISSN", "NB", "OK", "PC", "PDF", "PM", "PO", "PS",
    "SARS", "SIDA", "SMS", "SOS", "TV", "UK", "UNESCO", "UNICEF", "USA", "USB", "UTC", "VIH", "WWW", "XML",
];

/// What comes before a family name: titles, in several languages.
const TITLES: [&str; 30] = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady", "m", "mme", "mmes", "mm", "mlle",
    "me", "pr", "maître", "sr", "sra", "srta", "don", "doña", "señor", "señora", "herr", "frau", "senhor",
    "senhora", "dra",
];

/// Endings of words with a capital that are no given names: `European`, `National`, `Bolivian`.
const NO_NAMES: [&str; 12] =
    ["an", "al", "ese", "ish", "ic", "ary", "ional", "ional", "tion", "ions", "ment", "ng"];

/// Whether an acronym is a family name in capitals: after a title, or after a given name and as long as a name.
fn is_surname(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end();
    if before.len() == text[..range.start].len() {
        return false;
    }
    let word =
        before.rsplit(|c: char| !(c.is_alphabetic() || c == '-' || c == '.')).next().unwrap_or_default();
    let title = TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str());
    let letters = &text[range.clone()];
    let vowel = |c: char| "AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝ".contains(c);
    let like_a_name =
        letters.chars().count() >= 4 && letters.chars().any(vowel) && !letters.chars().all(vowel);
    let capital = word.starts_with(char::is_uppercase)
        && word
            .chars()
            .skip(1)
            .all(|c| c.is_lowercase() || c == '-' || c.is_uppercase() && word.contains('-'));
    let lead = before[..before.len() - word.len()].trim_end();
    let addressed = lead.trim_end_matches('.').rsplit(' ').next().unwrap_or_default().to_lowercase();
    let begins_sentence =
        (lead.is_empty() || lead.ends_with(['.', '!', '?', ':'])) && !TITLES.contains(&addressed.as_str());
    let given = capital
        && word.chars().count() >= 3
        && !word.ends_with('.')
        && !NO_NAMES.iter().any(|ending| word.ends_with(ending));
    let follows_article =
        ["The", "This", "Our", "These", "Les", "Des", "Une", "Los", "Las", "Una", "Die", "Das", "Der"]
            .contains(&word);
    let titled = capital && TITLES.contains(&addressed.as_str());
    title
        || like_a_name
            && (given || titled)
            && !follows_article
            && !(begins_sentence && word.chars().count() <= 3)
}

/// Whether what is in capitals is a word that the text speaks of: `the words STOP and GO`.
fn is_named_word(text: &str, range: &Range<usize>, writing: &Writing) -> bool {
    let before = text[..range.start].split_whitespace().rev().take(3);
    before.map(str::to_lowercase).any(|word| writing.quoting.words.contains(&word))
}

/// Whether an acronym is among other words in capitals, of which at least one is no acronym by its length.
fn is_shouted(text: &str, range: &Range<usize>) -> bool {
    let in_capitals = |word: &&str| {
        let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
        !letters.is_empty() && letters.iter().all(|c| c.is_uppercase())
    };
    let before = text[..range.start].split_whitespace().rev().take_while(in_capitals).count();
    let after = text[range.end..]
        .trim_start_matches(|c: char| !c.is_whitespace())
        .split_whitespace()
        .take_while(in_capitals)
        .count();
    let closed = text[range.end..].chars().next().is_some_and(|c| matches!(c, ',' | ';' | '(' | ')' | '/'));
    before + usize::from(!closed) * after >= 2
}

fn is_acronym(letters: &str) -> bool {
    let numeral = letters.chars().all(|c| "IVXL".contains(c));
    letters.chars().count() <= 10 && !numeral && !KNOWN_TO_ALL.contains(&letters)
}

/// Whether a hyphen joins a word or a figure to what is before this text.
fn is_joined(after: &str) -> bool {
    let mut after = after.chars();
    matches!(after.next(), Some('-' | '‐' | '‑')) && after.next().is_some_and(char::is_alphanumeric)
}

/// Whether several words are all set in capitals, as in a heading.
fn is_in_capitals(text: &str) -> bool {
    let several = text.unicode_words().filter(|word| word.contains(char::is_alphabetic)).nth(2).is_some();
    several && text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}

/// Marks that may be between an acronym and the bracket beside it.
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
    fn names_and_words_in_capitals_are_no_acronyms() {
        let last = |text: &str| {
            let range = unnamed(text).last().unwrap();
            is_surname(text, &range) || is_shouted(text, &range)
        };
        for text in [
            "Madame Aline EXEMPLE",
            "le Président Omar MODÈLE",
            "M. BA",
            "Mina MUSTER spoke",
            "It was a NIGHT FOR ALL OF US",
        ] {
            assert!(last(text), "{text}");
        }
        for text in [
            "The SWU met",
            "Two CSOs came",
            "The European GRETA",
            "La PMI a payé",
            "the National CERT",
            "Se firmó un PPP",
            "The MERCOSUR",
        ] {
            assert!(!last(text), "{text}");
        }
    }

    #[test]
    fn a_line_in_capitals_has_several_words() {
        assert!(is_in_capitals("CARE IS WORK – 2024"));
        for text in ["CARE IS a word", "NGOS ACT", "照护 是 工作"] {
            assert!(!is_in_capitals(text), "{text}");
        }
    }
}
