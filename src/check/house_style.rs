//! Forms that the house style of the United Nations writes otherwise (Editorial Manual: spelling, numbers, abbreviations).

use std::ops::Range;

use super::spelling::spelt_words;
use super::writing::Writing;

/// A form that a house style does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HouseForm {
    /// The form without inflection, the same for all its uses.
    pub(super) key: String,
    /// As it is written.
    pub(super) written: String,
    /// What replaces it.
    pub(super) instead: String,
}

/// The forms of a text that the house style of the United Nations does not have, with their places.
pub(super) fn house_forms(text: &str, writing: &Writing) -> Vec<(Range<usize>, HouseForm)> {
    let words = spelt_words(text, writing).into_iter().filter_map(|(range, word)| {
        let (key, instead) = house_spelling(&word, writing)?;
        let written = &text[range.clone()];
        let capital = written.starts_with(char::is_uppercase);
        let instead = if capital { capitalised(&instead) } else { instead };
        let form = HouseForm { key, written: written.to_owned(), instead };
        Some((range, form))
    });
    let mut found: Vec<_> = words.collect();
    if !writing.house_spellings.is_empty() {
        found.extend(percentages(text));
        found.extend(abbreviations(text));
    }
    found
}

/// What a word in small letters is in the house style, and the form that it is an inflection of.
fn house_spelling(word: &str, writing: &Writing) -> Option<(String, String)> {
    if let Some([wrong, right]) = writing.house_spellings.iter().find(|[wrong, _]| wrong == word) {
        return Some((wrong.trim_end_matches('s').to_owned(), right.clone()));
    }
    writing.ize_endings.iter().find_map(|ending| {
        let root = word.strip_suffix(ending.as_str())?.strip_suffix("is").filter(|root| root.len() >= 3)?;
        let verb = format!("{root}ize");
        let known =
            [&writing.ize_verbs, &writing.verbs, &writing.noun_verbs].iter().any(|list| list.contains(&verb));
        known.then(|| (format!("{root}ise"), format!("{root}iz{ending}")))
    })
}

/// A sign after figures, such as `9 %`; outside quotation marks.
fn percentages(text: &str) -> Vec<(Range<usize>, HouseForm)> {
    let signs = text.match_indices('%').filter_map(|(at, _)| {
        let before = text[..at].trim_end_matches([' ', '\u{a0}', '\u{202f}']);
        let follows_figure = before.ends_with(|c: char| c.is_ascii_digit());
        let stands_alone = !text[at + 1..].starts_with(|c: char| c.is_alphanumeric() || c == '%');
        (follows_figure && stands_alone && !is_quoted(text, at)).then(|| {
            let form = HouseForm { key: "%".into(), written: "%".into(), instead: " per cent".into() };
            (before.len()..at + 1, form)
        })
    });
    signs.collect()
}

/// `UN` where it stands for the United Nations and is no part of a name, such as `UN Women` and `UN-Habitat`.
fn abbreviations(text: &str) -> Vec<(Range<usize>, HouseForm)> {
    let found = text.match_indices("the UN").filter_map(|(at, written)| {
        let end = at + written.len();
        let begins = !text[..at].ends_with(char::is_alphanumeric);
        let mut rest = text[end..].chars();
        let next = rest.next();
        let apart = match next {
            None | Some(',' | '.' | ';' | ':' | ')' | '!' | '?') => true,
            Some(' ') => rest.next().is_some_and(char::is_lowercase),
            _ => false,
        };
        (begins && apart && !is_quoted(text, at)).then(|| {
            let form = HouseForm { key: "UN".into(), written: "UN".into(), instead: "United Nations".into() };
            (end - "UN".len()..end, form)
        })
    });
    found.collect()
}

/// Whether a place is between quotation marks.
fn is_quoted(text: &str, at: usize) -> bool {
    let opened = text[..at].rfind(['“', '«', '„']);
    let closed = text[..at].rfind(['”', '»']);
    opened.is_some_and(|opened| closed.is_none_or(|closed| closed < opened))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    /// The forms that are found in a text, each with what replaces it.
    fn found(text: &str) -> Vec<String> {
        let writing = Writing::of(&Language::english()).unwrap();
        house_forms(text, writing)
            .into_iter()
            .map(|(range, form)| format!("{}>{}", &text[range], form.instead))
            .collect()
    }

    #[test]
    fn forms_of_the_united_nations() {
        for (text, forms) in [
            ("Towns organise and recognised it.", vec!["organise>organize", "recognised>recognized"]),
            (
                "Organisations and organisational work",
                vec!["Organisations>Organizations", "organisational>organizational"],
            ),
            (
                "Urbanisation, globalisation, marginalised women",
                vec!["Urbanisation>Urbanization", "globalisation>globalization", "marginalised>marginalized"],
            ),
            ("labor programs at the center", vec!["labor>labour", "programs>programmes", "center>centre"]),
            (
                "9% and 10 % of women, 5 percent of men",
                vec!["percent>per cent", "%> per cent", " %> per cent"],
            ),
            ("the UN and the UN’s, the UN.", vec!["UN>United Nations", "UN>United Nations"]),
            ("They analyze judgment.", vec!["analyze>analyse", "judgment>judgement"]),
        ] {
            assert_eq!(found(text), forms, "{text}");
        }
    }

    #[test]
    fn what_the_united_nations_write_so() {
        for text in [
            "They advise, revise, supervise, exercise, promise, comprise and devise; expertise, enterprise, otherwise, precise.",
            "A surprise, a premise, a franchise; improvised, televised, compromised, advertised and disguised.",
            "The Organisation for Economic Co-operation, the World Labor Forum and the Center for Care",
            "They said “we organise 9 % of it, the UN knows”.",
            "UN Women, the UN Charter, UN-Habitat, the UN-led mission, the UNDP and the UN Secretary-General",
            "They check the meter; tires and gray water; 100%ig; a %d",
            "They analyse, catalyse and paralyse it. Raise, praise, rise, wise, noise.",
            "https://example.org/organisation and per cent of the programme in the centre",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
