//! A word is spelt in two ways.
//!
//! `Organise` and `organize` are both English, but not in one text. The United Nations write `-ize`, `programme` and
//! `labour` (Editorial Manual); what matters here is that the brief keeps to one. Names, which have a spelling of their own, and
//! words between quotation marks are left alone. Looked at are texts in English, French (`événement` and `évènement`), Spanish
//! (`período` and `periodo`) and German (`potenziell` and `potentiell`); Russian, Arabic and Chinese have no such pairs that
//! a list could tell from two words.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments recognise care work, and they organise services.
//! Companies recognize it too.
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments recognise care work, as the International Labour Organization recommends; their programmes
//! advise families and promise a prize of a certain size.
//! """
//! ```

use std::collections::BTreeMap;

use crate::check::context::Context;
use crate::check::prose::{in_order, own_texts, part};
use crate::check::writing::Writing;
use crate::source::Origin;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let Some(writing) = Writing::of(&statement.language) else { return };
    if writing.spellings.is_empty() {
        return;
    }
    let mut uses: BTreeMap<String, [Vec<(Origin, String)>; 2]> = BTreeMap::new();
    for (origin, text) in in_order(statement).into_iter().flat_map(own_texts) {
        for (start, word) in words(text) {
            if let Some((spelt, way)) = spelling(word, writing) {
                let place = part(statement, origin, text, start..start + word.len());
                uses.entry(spelt).or_default()[way].push((place, word.to_owned()));
            }
        }
    }
    for [one, other] in uses.into_values() {
        let (few, many) = if one.len() < other.len() { (one, other) } else { (other, one) };
        if let (Some((place, word)), Some((first, usual))) = (few.first(), many.first()) {
            cx.report(*place, format!("`{word}` is spelt `{usual}` elsewhere"))
                .related(*first, "here")
                .help("keep to one spelling in a brief");
        }
    }
}

/// The words in small letters that stand outside quotation marks.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut quoted = false;
    text.split_inclusive(|c: char| !c.is_alphabetic()).filter_map(move |piece| {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        let found = (!quoted && word.starts_with(char::is_lowercase))
            .then(|| (word.as_ptr() as usize - text.as_ptr() as usize, word));
        match piece.chars().last() {
            Some('“' | '«' | '„') => quoted = true,
            Some('”' | '»') => quoted = false,
            _ => {}
        }
        found
    })
}

/// What is spelt, and in which of the two ways; none for words that have one spelling.
fn spelling(word: &str, writing: &Writing) -> Option<(String, usize)> {
    for [one, other] in &writing.spellings {
        if word == one || word == other {
            return Some((one.clone(), usize::from(word == other)));
        }
    }
    writing.ize_endings.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending.as_str())?;
        let (letter, way) = if stem.ends_with("is") { ("is", 0) } else { ("iz", 1) };
        let root = stem.strip_suffix(letter).filter(|root| root.len() >= 3)?;
        Some((format!("{root}*{ending}"), way))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn only_pairs_are_two_ways() {
        let writing = Writing::of(&Language::english()).unwrap();
        let spelt = |word| spelling(word, writing);
        assert_eq!(spelt("organise"), Some(("organ*e".to_owned(), 0)));
        assert_eq!(spelt("organize"), Some(("organ*e".to_owned(), 1)));
        assert_eq!(spelt("center").unwrap().0, spelt("centre").unwrap().0);
        for word in ["prize", "rise", "size", "wise", "care"] {
            assert_eq!(spelt(word), None, "{word}");
        }
        let found: Vec<&str> =
            words("the “Organize Now” plan, and we organise").map(|(_, word)| word).collect();
        assert_eq!(found, ["the", "plan", "and", "we", "organise"]);
    }
}
