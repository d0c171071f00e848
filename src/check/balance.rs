use crate::locale::Language;

/// A mark of a pair that stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unclosed {
    /// The paragraph that it is in.
    pub(super) paragraph: usize,
    /// Where in its text.
    pub(super) at: usize,
    /// The mark.
    pub(super) mark: char,
    /// Whether it opens a pair, and is not closed.
    pub(super) opens: bool,
}

/// How many paragraphs a quotation may go on without a mark.
const MOST_PARAGRAPHS: usize = 12;

/// The quotation marks and brackets of a field that stand alone. Quotations may go on over several paragraphs.
pub(super) fn unclosed(paragraphs: &[&str], language: &Language) -> Vec<Unclosed> {
    let mut found = Vec::new();
    for (open, close) in [('(', ')'), ('[', ']')] {
        for (index, text) in paragraphs.iter().enumerate() {
            let alone = alone(text, index, open, close);
            found.extend(alone.into_iter().filter(|one| one.opens || !is_list_mark(text, one.at)));
        }
    }
    for (open, close) in quotes(paragraphs, language) {
        let alone: Vec<Vec<Unclosed>> =
            paragraphs.iter().enumerate().map(|(index, text)| alone(text, index, open, close)).collect();
        let opens = |index: usize| alone[index].iter().any(|one| one.opens);
        let closes = |index: usize| alone[index].iter().any(|one| !one.opens);
        for (index, ones) in alone.iter().enumerate() {
            let begins =
                |index: usize| paragraphs.get(index).is_some_and(|text| text.trim_start().starts_with(open));
            let goes_on = (index + 1..index + 5).any(begins)
                || (index + 1..alone.len().min(index + MOST_PARAGRAPHS)).any(closes);
            let came = (index.saturating_sub(MOST_PARAGRAPHS)..index).any(opens);
            found.extend(ones.iter().filter(|one| if one.opens { !goes_on } else { !came }));
        }
    }
    found.sort_by_key(|one| (one.paragraph, one.at));
    found
}

/// The pairs of quotation marks of a text. German may set `»…«` the other way round, and closes `„` with `“`.
fn quotes(paragraphs: &[&str], language: &Language) -> Vec<(char, char)> {
    let has = |mark: char| paragraphs.iter().any(|text| text.contains(mark));
    let mut pairs = Vec::new();
    match (has('„'), has('”')) {
        (true, false) => pairs.push(('„', '“')),
        // Polish and others close with `”`; German mixed with English marks says nothing.
        (true, true) => {}
        (false, _) => pairs.push(('“', '”')),
    }
    if !matches!(language.primary(), "de" | "da" | "sl" | "hr" | "fi" | "sv") {
        pairs.push(('«', '»'));
    }
    pairs
}

fn alone(text: &str, paragraph: usize, open: char, close: char) -> Vec<Unclosed> {
    let (mut stack, mut found) = (Vec::new(), Vec::new());
    for (at, mark) in text.char_indices() {
        if mark == open {
            stack.push(at);
        } else if mark == close && stack.pop().is_none() {
            found.push(Unclosed { paragraph, at, mark, opens: false });
        }
    }
    found.extend(stack.into_iter().map(|at| Unclosed { paragraph, at, mark: open, opens: true }));
    found
}

/// Whether a closing bracket belongs to `a)`, `12)` or `iv)`, or to a face such as `:)`.
fn is_list_mark(text: &str, at: usize) -> bool {
    let before = text[..at].rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
    let label = before.trim_start_matches(['“', '"']);
    let roman = label.chars().all(|c| "ivxIVX".contains(c));
    let number = label.chars().all(|c| c.is_ascii_digit());
    label.chars().count() <= 1
        || label.chars().count() <= 4 && (roman || number || label.ends_with([':', ';', '-', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(language: &str, paragraphs: &[&str]) -> String {
        unclosed(paragraphs, &Language::parse(language).unwrap()).iter().map(|one| one.mark).collect()
    }

    #[test]
    fn marks_that_stand_alone() {
        assert_eq!(marks("en", &["care (of children", "and rest) too"]), "()");
        assert_eq!(marks("en", &["She said: “Care is work. So we ask."]), "“");
        assert_eq!(marks("fr", &["« Le soin est un travail, dit-elle."]), "«");
        assert_eq!(marks("de", &["„Pflege ist Arbeit, sagt sie."]), "„");
        assert_eq!(marks("en", &["Care is work.” So we ask [a lot."]), "”[");
    }

    #[test]
    fn what_goes_on_is_closed() {
        for (language, paragraphs) in [
            ("en", vec!["“Care is work.", "“It is not counted.”"]),
            ("en", vec!["“Care is work.", "It is not counted.”"]),
            ("en", vec!["a) care; b) rest :) and 1) hours"]),
            ("de", vec!["„Pflege ist Arbeit“, »sagt« sie."]),
            ("de", vec!["»Pflege« ist Arbeit."]),
            ("en", vec!["(care [of children]) “and” rest"]),
        ] {
            assert_eq!(marks(language, &paragraphs), "", "{paragraphs:?}");
        }
    }
}
