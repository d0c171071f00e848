use crate::check::writing::WordSet;

/// What comes between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// A space, an apostrophe or quotation marks.
    Nothing,
    /// A comma or a dash.
    Comma,
    /// A colon.
    Colon,
    /// A semicolon.
    Semicolon,
    /// The end of a sentence, or the beginning of the text.
    Sentence,
}

/// A word of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'t> {
    /// As written.
    pub(super) text: &'t str,
    /// In small letters.
    pub(super) lower: String,
    /// What comes before it.
    pub(super) before: Before,
}

impl Token<'_> {
    /// Whether it is one of these words.
    pub(super) fn is_of(&self, words: &WordSet) -> bool {
        words.contains(&self.lower)
    }

    /// Whether it is a figure.
    pub(super) fn is_figure(&self) -> bool {
        self.lower.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// The words of a text without those in brackets and without numbers such as `(a)` and `1.` at the beginning of a clause; apostrophes
/// part words, hyphens do not.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let (mut before, mut depth, mut end) = (Before::Sentence, 0_usize, 0);
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let joins = matches!(c, '-' | '‑' | '‐') && start.is_some();
        if c.is_alphanumeric() || joins {
            start.get_or_insert(at);
            continue;
        }
        if let Some(first) = start.take() {
            let word = text[first..at].trim_end_matches(['-', '‑', '‐']);
            if depth == 0 {
                tokens.push(Token { text: word, lower: word.to_lowercase(), before });
                before = Before::Nothing;
            }
            end = at;
        }
        let mark = match c {
            '(' | '[' => {
                depth += 1;
                continue;
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                continue;
            }
            ',' | '–' | '—' | '،' | '，' | '、' => Before::Comma,
            ':' | '：' => Before::Colon,
            ';' | '；' | '؛' => Before::Semicolon,
            '.' | '!' | '?' | '。' if ends_sentence(text, end, at) => Before::Sentence,
            _ => continue,
        };
        if !tokens.is_empty() {
            before = mark;
        }
    }
    tokens
}

/// Short words with a stop after them that ends no sentence.
const ABBREVIATIONS: [&str; 30] = [
    "abs", "art", "arts", "bzw", "cap", "cfr", "chap", "col", "dra", "fig", "gen", "hon", "ibid", "inc",
    "ltd", "mme", "mrs", "núm", "par", "párr", "pág", "ref", "rep", "rev", "sec", "sen", "sra", "usw", "vgl",
    "vol",
];

/// Whether a stop ends a sentence: after a word of three letters or more that is no abbreviation, and before a capital.
fn ends_sentence(text: &str, word_end: usize, stop: usize) -> bool {
    let letters: usize =
        text[..word_end].chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let word = &text[word_end - letters..word_end];
    let long = word.chars().count() >= 3 && !ABBREVIATIONS.contains(&word.to_lowercase().as_str());
    let rest = text[stop..].trim_start_matches(|c: char| !c.is_alphanumeric());
    word_end == stop && long && rest.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_what_stands_before_them() {
        let words = tokens("(a) Adopt L’loi, e.g. a well-known one (of 2019); report. Then stop");
        let seen: Vec<_> = words.iter().map(|token| (token.lower.as_str(), token.before)).collect();
        assert_eq!(seen[0], ("adopt", Before::Sentence));
        assert_eq!(seen[1..3], [("l", Before::Nothing), ("loi", Before::Nothing)]);
        assert_eq!(seen[3], ("e", Before::Comma));
        assert!(seen.contains(&("well-known", Before::Nothing)));
        assert!(seen.contains(&("report", Before::Semicolon)));
        assert!(seen.contains(&("then", Before::Sentence)));
        assert!(!seen.iter().any(|(word, _)| *word == "2019"));
    }
}
