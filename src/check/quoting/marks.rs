use std::ops::Range;

use crate::check::writing::Writing;
use crate::text::count_plain_words;

/// Quotation marks that open, and those that close them.
const MARKS: [(char, char); 6] = [('“', '”'), ('«', '»'), ('„', '“'), ('"', '"'), ('「', '」'), ('『', '』')];

/// Marks that end a sentence.
const ENDS: [char; 8] = ['.', '!', '?', '…', '。', '！', '？', '؟'];

/// The quotations of whole sentences in a text, with their marks; titles, terms and what is only named in quotation marks are none.
pub(in crate::check) fn quotations(text: &str, fewest: usize, writing: &Writing) -> Vec<Range<usize>> {
    pairs(text).into_iter().filter(|pair| is_quotation(text, pair, fewest, writing)).collect()
}

/// What comes between quotation marks, with them.
fn pairs(text: &str) -> Vec<Range<usize>> {
    let mut pairs = Vec::new();
    let mut from = 0;
    while let Some((at, open)) =
        text[from..].char_indices().find(|(_, c)| MARKS.iter().any(|(open, _)| open == c))
    {
        let inner = from + at + open.len_utf8();
        let close = MARKS.iter().find(|(mark, _)| *mark == open).map_or('”', |(_, close)| *close);
        // In a text of many marks that are not closed the search for each would begin anew.
        let Some(length) = text[inner..].find(close) else { break };
        pairs.push(from + at..inner + length + close.len_utf8());
        from = inner + length + close.len_utf8();
    }
    pairs
}

fn is_quotation(text: &str, pair: &Range<usize>, fewest: usize, writing: &Writing) -> bool {
    let before = text[..pair.start].trim_end();
    let after = text[pair.end..].trim_start();
    let marks = |c: char| MARKS.iter().any(|(open, close)| c == *open || c == *close) || c.is_whitespace();
    let inner = text[pair.clone()].trim_matches(marks);
    let after_colon = before.ends_with([':', '：']);
    let begins_sentence = before.is_empty() || before.ends_with(ENDS);
    let within = before.ends_with(char::is_alphanumeric);
    let first = inner.trim_start_matches(['¿', '¡', '‘', '\'', '…', '.', ' ']).chars().next();
    let begins = after_colon || first.is_some_and(char::is_uppercase);
    let ends = inner.ends_with(ENDS) || after.starts_with('.') && (after_colon || begins_sentence);
    let goes_on = after.starts_with(char::is_lowercase);
    let words =
        before.rsplit(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty()).take(4);
    let named = words.map(str::to_lowercase).any(|word| writing.quoting.named.contains(&word));
    let is_name =
        is_title(inner) || (within || after_colon || before.ends_with(',')) && named || within && goes_on;
    begins && ends && !is_name && count_plain_words(inner) >= fewest
}

/// Whether nearly all longer words begin with a capital, as in English titles.
fn is_title(quoted: &str) -> bool {
    let longer =
        quoted.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3);
    let (capitals, small): (Vec<_>, Vec<_>) = longer.partition(|word| word.starts_with(char::is_uppercase));
    capitals.len() > 2 && capitals.len() >= 4 * small.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn quoted<'t>(language: &str, text: &'t str, fewest: usize) -> Vec<&'t str> {
        let writing = Writing::of(&Language::parse(language).unwrap()).unwrap();
        quotations(text, fewest, writing).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn titles_that_ask_are_no_quotations() {
        assert!(is_title("Who Cares for the Carers of Tomorrow’s Children?"));
        assert!(!is_title("Nobody asks a minister whether roads are productive."));
        assert!(!is_title("Ich hatte nie eine Stelle, und ich hatte nie einen freien Tag."));
    }

    #[test]
    fn names_and_slogans_are_no_quotations() {
        for (language, text) in [
            ("en", "At “Who Cares for the Carers of Tomorrow’s Children?” we met."),
            ("en", "Our campaign “Who will count the hours that we give?” begins in May."),
            ("en", "The theme was: “Nobody stays behind when the lights go out.”"),
            ("es", "El folleto «¿Qué hace usted cuando se apagan las luces?» es gratuito."),
            ("fr", "Le thème « Que personne ne reste seul dans la nuit ! » nous plaît."),
        ] {
            assert_eq!(quoted(language, text, 6), [""; 0], "{text}");
        }
        assert_eq!(quoted("zh", "她说：“谁来照顾照顾者？”", 9), [""; 0]);
    }

    #[test]
    fn whole_sentences_are_quotations() {
        for (language, text) in [
            ("en", "She asked: “Who cares for the carers of tomorrow’s children?”"),
            ("en", "“We sweep the square each night and no map shows our path.” So it begins."),
            ("es", "«¿Quién nos cuenta a nosotras cuando se apagan las luces?» Así empieza."),
            ("es", "La carta es larga: «Dennos una lámpara y haremos el resto»."),
            ("de", "„Wir fegen jede Nacht den ganzen Platz.“ So fängt es an."),
        ] {
            assert_eq!(quoted(language, text, 6).len(), 1, "{text}");
        }
        assert_eq!(quoted("zh", "她说：“没有人问部长道路有没有用。”", 9).len(), 1);
    }
}
