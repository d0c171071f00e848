use crate::csl::{CslRun, CslRunForm};
use crate::source::Origin;
use crate::text::{Decoration, Inline, InlineKind};

/// The words of a citation, with titles and addresses told apart; there are no references in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase(Vec<PhrasePiece>);

/// One run of a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhrasePiece {
    /// Words as they are.
    Words(String),
    /// A title in italics.
    Title(String),
    /// Words in bold.
    Strong(String),
    /// A number above the line.
    Raised(String),
    /// A web address that leads to itself.
    Link(String),
}

impl Phrase {
    /// Plain words.
    pub fn words(text: impl Into<String>) -> Self {
        let mut phrase = Self::default();
        phrase.push_words(&text.into());
        phrase
    }

    /// A title in italics.
    pub fn title(text: impl Into<String>) -> Self {
        let text = text.into();
        Self(if text.is_empty() { Vec::new() } else { vec![PhrasePiece::Title(text)] })
    }

    /// A web address.
    pub fn link(url: impl Into<String>) -> Self {
        Self(vec![PhrasePiece::Link(url.into())])
    }

    /// What a style of CSL has printed.
    pub(super) fn of_csl(runs: Vec<CslRun>) -> Self {
        let mut phrase = Self::default();
        for CslRun { text, form, .. } in runs {
            match form {
                CslRunForm::Plain => phrase.push_words(&text),
                CslRunForm::Italic => phrase.0.push(PhrasePiece::Title(text)),
                CslRunForm::Bold => phrase.0.push(PhrasePiece::Strong(text)),
                CslRunForm::Raised => phrase.0.push(PhrasePiece::Raised(text)),
                CslRunForm::Link => phrase.0.push(PhrasePiece::Link(text)),
            }
        }
        phrase
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its runs in order.
    pub fn pieces(&self) -> &[PhrasePiece] {
        &self.0
    }

    /// Whether it begins above the line.
    pub(super) fn is_raised(&self) -> bool {
        matches!(self.0.first(), Some(PhrasePiece::Raised(_)))
    }

    /// Takes away the stop at its end.
    pub(super) fn trim_stop(&mut self) {
        if let Some(PhrasePiece::Words(text)) = self.0.last_mut()
            && text.ends_with(['.', '。'])
        {
            text.pop();
        }
        self.0.retain(|piece| !matches!(piece, PhrasePiece::Words(text) if text.is_empty()));
    }

    /// Takes away the number at its beginning, such as `1. ` or `[1] `.
    pub(super) fn trim_number(&mut self) {
        let Some(PhrasePiece::Words(text) | PhrasePiece::Strong(text) | PhrasePiece::Raised(text)) =
            self.0.first_mut()
        else {
            return;
        };
        let rest = text.trim_start_matches(['[', '(']);
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if after.len() < rest.len() {
            *text = after.trim_start_matches([']', ')', '.', ' ', '\u{a0}']).to_owned();
        }
        if text.is_empty() {
            self.0.remove(0);
        }
    }

    /// Adds words; neighbouring words become one run.
    pub fn push_words(&mut self, text: &str) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(PhrasePiece::Words(words)) => words.push_str(text),
            _ => self.0.push(PhrasePiece::Words(text.to_owned())),
        }
    }

    /// Adds another phrase.
    pub fn push(&mut self, other: Self) {
        for piece in other.0 {
            match piece {
                PhrasePiece::Words(text) => self.push_words(&text),
                piece => self.0.push(piece),
            }
        }
    }

    /// The phrase with words before and after it; nothing if it is empty.
    #[must_use]
    pub fn within(self, before: &str, after: &str) -> Self {
        if self.is_empty() {
            return self;
        }
        let mut phrase = Self::words(before);
        phrase.push(self);
        phrase.push_words(after);
        phrase
    }

    /// Its characters without marks.
    pub fn plain(&self) -> String {
        let text = |piece: &PhrasePiece| match piece {
            PhrasePiece::Words(text)
            | PhrasePiece::Title(text)
            | PhrasePiece::Strong(text)
            | PhrasePiece::Raised(text)
            | PhrasePiece::Link(text) => text.clone(),
        };
        self.0.iter().map(text).collect()
    }

    /// The last character that is no closing quotation mark.
    pub(super) fn last_character(&self) -> Option<char> {
        let plain = self.plain();
        plain.trim_end_matches(['”', '’', '»', '“', '"', '\u{a0}', '\u{202f}', ' ']).chars().next_back()
    }

    /// The phrase with a mark at its end; one that ends a clause already (`?`, and `.` before a stop) is not doubled.
    /// With `inside`, the mark goes before a closing quotation mark, as in American English.
    pub(super) fn end_with(&mut self, mark: &str, inside: bool) {
        let last = self.last_character();
        let stop = matches!(mark, "." | "。");
        if self.is_empty() || stop && last.is_some_and(|c| ".!?…。！？".contains(c)) {
            return;
        }
        let quoted = match self.0.last_mut() {
            Some(PhrasePiece::Words(text)) if inside && text.ends_with(['”', '’']) => Some(text),
            _ => None,
        };
        match quoted {
            Some(text) => {
                let at = text.trim_end_matches(['”', '’']).len();
                text.insert_str(at, mark);
            }
            None => self.push_words(mark),
        }
    }

    /// The phrase with a capital at the start if it begins with one of the program's own words.
    pub(super) fn capitalise(&mut self) {
        if let Some(PhrasePiece::Words(text)) = self.0.first_mut() {
            *text = capitalised(text);
        }
    }

    /// The runs of a document or field; all come from `origin`.
    pub fn into_inlines<R>(self, origin: Origin) -> Vec<Inline<R>> {
        let words = |text: String| Inline { kind: InlineKind::Text(text), origin };
        let run = |piece| match piece {
            PhrasePiece::Words(text) => words(text),
            PhrasePiece::Title(text) => Inline { kind: InlineKind::Emphasis(vec![words(text)]), origin },
            PhrasePiece::Strong(text) => Inline { kind: InlineKind::Strong(vec![words(text)]), origin },
            PhrasePiece::Raised(text) => {
                let content = vec![words(text)];
                Inline {
                    kind: InlineKind::Decorated { decoration: Decoration::Superscript, content },
                    origin,
                }
            }
            PhrasePiece::Link(url) => {
                let content = vec![words(url.clone())];
                Inline { kind: InlineKind::Link { url, content }, origin }
            }
        };
        self.0.into_iter().map(run).collect()
    }
}

/// Phrases with a separator between those that say something. A separator that begins with a comma or full stop goes
/// within a closing quotation mark before it if `inside`.
pub(super) fn join(phrases: impl IntoIterator<Item = Phrase>, separator: &str, inside: bool) -> Phrase {
    let mut joined = Phrase::default();
    for phrase in phrases.into_iter().filter(|phrase| !phrase.is_empty()) {
        if !joined.is_empty() {
            let mark = separator.trim_end();
            joined.end_with(mark, inside);
            joined.push_words(&separator[mark.len()..]);
        }
        joined.push(phrase);
    }
    joined
}

/// The same words with a capital at the start.
pub fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// The text with its first letter in small.
pub(super) fn uncapitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_lowercase().chain(rest).collect())
}
