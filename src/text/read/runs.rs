use crate::source::{Origin, Span};
use crate::text::{Inline, InlineKind, Reference};

/// Gathers runs; words that are side by side become one.
#[derive(Default)]
pub(super) struct Runs {
    runs: Vec<Inline<Reference>>,
    line_end: Option<Origin>,
}

impl Runs {
    pub(super) fn text(&mut self, text: &str, origin: Origin) {
        if text.is_empty() {
            return;
        }
        self.end_line(text.chars().next());
        self.join(text, origin);
    }

    pub(super) fn push(&mut self, kind: InlineKind<Reference>, origin: Origin) {
        self.end_line(None);
        self.runs.push(Inline { kind, origin });
    }

    /// A line end of the source: a space, but nothing between two characters of a script that sets none between words.
    pub(super) fn line_end(&mut self, origin: Origin) {
        self.line_end = Some(origin);
    }

    pub(super) fn finish(self) -> Vec<Inline<Reference>> {
        self.runs
    }

    fn end_line(&mut self, next: Option<char>) {
        let Some(origin) = self.line_end.take() else { return };
        let before = match self.runs.last() {
            Some(Inline { kind: InlineKind::Text(text), .. }) => text.chars().next_back(),
            _ => None,
        };
        if !(before.is_some_and(is_east_asian) && next.is_some_and(is_east_asian)) {
            self.join(" ", origin);
        }
    }

    fn join(&mut self, text: &str, origin: Origin) {
        match self.runs.last_mut() {
            Some(Inline { kind: InlineKind::Text(words), origin: held }) => {
                words.push_str(text);
                held.span = Span::new(held.span.start, origin.span.end.max(held.span.end));
            }
            _ => self.runs.push(Inline { kind: InlineKind::Text(text.to_owned()), origin }),
        }
    }
}

/// Chinese and Japanese characters and their punctuation.
fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}
