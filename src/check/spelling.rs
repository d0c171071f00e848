use std::collections::BTreeSet;
use std::ops::Range;

use super::writing::Writing;

/// The words of a text that are outside quotation marks and are no names, in small letters; a capital at the beginning of a
/// sentence makes no name where the next word has none. Compounds that are written as two words are one.
pub(super) fn spelt_words(text: &str, writing: &Writing) -> Vec<(Range<usize>, String)> {
    let words: Vec<(Range<usize>, &str)> = unquoted(text);
    let mut found = Vec::new();
    for (at, (range, word)) in words.iter().enumerate() {
        let lower = word.to_lowercase();
        let next = words.get(at + 1).filter(|(next, _)| text[range.end..next.start] == *" ");
        if let Some((next, second)) = next
            && second.starts_with(char::is_lowercase)
            && !is_name(text, range, None)
            && writing.compounds.has(&lower, second)
        {
            found.push((range.start..next.end, format!("{lower} {second}")));
        }
        if !is_name(text, range, next.map(|(_, word)| *word)) {
            found.push((range.clone(), lower));
        }
    }
    found
}

/// Whether a word has a capital that is not that of the beginning of a sentence.
fn is_name(text: &str, range: &Range<usize>, next: Option<&str>) -> bool {
    let word = &text[range.clone()];
    if word.starts_with(char::is_lowercase) {
        return word.chars().any(char::is_uppercase);
    }
    let before = text[..range.start].trim_end();
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', '¿', '¡', '…']);
    !begins
        || word.chars().skip(1).any(char::is_uppercase)
        || next.is_some_and(|next| next.starts_with(char::is_uppercase))
}

/// The words outside quotation marks and addresses, with hyphens within them.
fn unquoted(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut words = Vec::new();
    let mut quoted = false;
    for token in text.split_inclusive(char::is_whitespace) {
        let start = token.as_ptr() as usize - text.as_ptr() as usize;
        let address = token.contains(['/', '@', '.', '#'])
            && (token.contains("://")
                || token.contains("www.")
                || token.contains(['@', '#'])
                || token.contains('/') && token.contains('.'));
        let mut from = 0;
        for (at, c) in token.char_indices() {
            if c.is_alphabetic() || is_hyphen(c) && at > from {
                continue;
            }
            push(&mut words, token, start, from..at, quoted || address);
            quoted = matches!(c, '“' | '«' | '„') || quoted && !matches!(c, '”' | '»');
            from = at + c.len_utf8();
        }
        push(&mut words, token, start, from..token.len(), quoted || address);
    }
    words
}

fn push<'t>(
    words: &mut Vec<(Range<usize>, &'t str)>,
    token: &'t str,
    start: usize,
    range: Range<usize>,
    skipped: bool,
) {
    let word = token[range.clone()].trim_end_matches(is_hyphen);
    if !word.is_empty() && !skipped {
        words.push((start + range.start..start + range.start + word.len(), word));
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// The compounds of these texts that have a hyphen, without it; a prefix of one letter or `re-` makes another word.
pub(super) fn hyphened<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeSet<String> {
    let words = texts.flat_map(unquoted).map(|(_, word)| word.to_lowercase());
    let compounds = words.filter(|word| {
        let parts: Vec<&str> = word.split(is_hyphen).collect();
        parts.len() == 2 && parts[0].chars().count() > 1 && parts[1].chars().count() > 2 && parts[0] != "re"
    });
    compounds.map(|word| word.replace(is_hyphen, "")).collect()
}

/// What is spelt, and in which way; none for words that have one spelling.
pub(super) fn ways(word: &str, writing: &Writing, hyphened: &BTreeSet<String>) -> Option<(String, String)> {
    let singular = word.strip_suffix('s').unwrap_or(word);
    if let Some([one, other]) = writing.spellings.pair_of([word, singular]) {
        let way = if singular == one || word == one { one } else { other };
        return Some((one.trim_end_matches('s').to_owned(), way.trim_end_matches('s').to_owned()));
    }
    let solid: String = word.chars().filter(|&c| !is_hyphen(c) && c != ' ').collect();
    if writing.compounds.has_solid(&solid) || hyphened.contains(&solid) {
        // `health care` has a hyphen where it is before a noun.
        let way = if solid == word { "one word" } else { "two words" };
        return Some((solid, way.to_owned()));
    }
    writing.ize_endings.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending.as_str())?;
        let (letter, way) = if stem.ends_with("is") { ("is", "is") } else { ("iz", "iz") };
        let root = stem.strip_suffix(letter).filter(|root| root.len() >= 3)?;
        Some((format!("{root}*"), way.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn english() -> &'static Writing {
        Writing::of(&Language::english()).unwrap()
    }

    #[test]
    fn only_pairs_are_two_ways() {
        let spelt = |word| ways(word, english(), &BTreeSet::new());
        assert_eq!(spelt("organise").unwrap().0, spelt("organize").unwrap().0);
        assert_ne!(spelt("organise"), spelt("organize"));
        assert_eq!(spelt("center").unwrap().0, spelt("centre").unwrap().0);
        assert_eq!(spelt("child care").unwrap().0, spelt("childcare").unwrap().0);
        for word in ["prize", "rise", "size", "wise", "care", "reform"] {
            assert_eq!(spelt(word), None, "{word}");
        }
        let solid = hyphened(["policy-makers re-form e-mail"].into_iter());
        assert_eq!(solid, BTreeSet::from(["policymakers".to_owned()]));
        assert_eq!(ways("policymakers", english(), &solid).unwrap().1, "one word");
    }

    #[test]
    fn names_addresses_and_quotations_are_left_alone() {
        let words = |text| spelt_words(text, english()).into_iter().map(|(_, word)| word).collect::<Vec<_>>();
        assert_eq!(
            words("the “Organize Now” plan, and we organise"),
            ["the", "plan", "and", "we", "organise"]
        );
        assert_eq!(words("Programs fail. The Labor Party"), ["programs", "fail"]);
        assert_eq!(words("see www.center.org/labor or Child care"), ["see", "or", "care"]);
        assert_eq!(words("Child care counts"), ["child care", "child", "care", "counts"]);
    }
}
