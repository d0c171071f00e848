//! Citations in running text: `@leduc`, `@leduc [p. 4]`, and `[@leduc]` before the call of a footnote.

use super::citation::{self, take_id};
use super::reader::Reader;
use super::runs::Runs;
use crate::source::Span;
use crate::text::{Citation, CitedPart, InlineKind, Reference, locator_end};

impl Reader<'_, '_> {
    /// Adds words with the citations in them.
    pub(super) fn words(&mut self, text: &str, span: Span, runs: &mut Runs) {
        let slice = self.places.slice(span);
        let place = |from: usize, to: usize| match slice.get(from..to) {
            Some(written) if slice == text || written == &text[from..to] => {
                Span::new(span.start + from, span.start + to)
            }
            _ => span,
        };
        let mut done = 0;
        while let Some((start, end, citation)) = self.next_citation(text, done, span) {
            let citation = citation.unwrap_or_else(|| {
                mention(&text[start..end], |from, to| self.places.origin(place(start + from, start + to)))
            });
            runs.text(&text[done..start], self.places.origin(place(done, start)));
            let origin = self.places.origin(place(start, end));
            runs.push(InlineKind::Reference(Reference::Citation(citation)), origin);
            done = end;
        }
        runs.text(&text[done..], self.places.origin(place(done, text.len())));
    }

    /// The next mention from `done` on, or the brackets of a citation that the call of a footnote follows.
    fn next_citation(&self, text: &str, done: usize, span: Span) -> Option<(usize, usize, Option<Citation>)> {
        let last = text.strip_suffix(']').and_then(|text| text.rfind(['[', ']']));
        for (at, _) in text[done..].match_indices('@') {
            let at = done + at;
            if at > done && text[..at].ends_with('[') || at == 1 && text.starts_with('[') {
                let (start, end) = (at - 1, text.len());
                if last == Some(start) && self.note_follows(span, "]") {
                    let label = &text[at..end - 1];
                    let brackets = Span::new(span.end - (end - start), span.end);
                    if citation::is_meant(label)
                        && let Ok(found) = citation::read(label, brackets, &self.places)
                    {
                        return Some((start, end, Some(found)));
                    }
                }
                continue;
            }
            let before = text[..at].chars().next_back();
            let opens = before.is_none_or(|c| c.is_whitespace() || "([{“‘«„\"'¿¡—–-".contains(c));
            let (id, _) = take_id(&text[at + 1..]);
            if self.in_link || !opens || id.is_empty() || before == Some('[') {
                continue;
            }
            let mut end = at + 1 + id.len();
            if let Some(brackets) = locator_brackets(&text[end..]) {
                end += brackets;
            }
            return Some((at, end, None));
        }
        None
    }
}

/// The length of ` [p. 4]` at the start of the text.
fn locator_brackets(text: &str) -> Option<usize> {
    let inner = text.strip_prefix([' ', '\u{a0}'])?.strip_prefix('[')?;
    let end = inner.find([']', '['])?;
    let label = &inner[..end];
    let after = inner.get(end + 1..).unwrap_or_default();
    let sound = inner[end..].starts_with(']')
        && !after.starts_with('(')
        && locator_end(label.trim()) == Some(label.trim().len());
    sound.then_some(text.len() - inner.len() + end + 1)
}

/// A mention as written: `@id` or `@id [p. 4]`.
fn mention(written: &str, origin: impl Fn(usize, usize) -> crate::source::Origin) -> Citation {
    let (id, rest) = take_id(&written[1..]);
    let locator = rest.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let part = CitedPart {
        locator: locator.map(|locator| locator.trim().to_owned()),
        ..CitedPart::of(id.to_owned(), origin(1, 1 + id.len()))
    };
    Citation { mention: Some(written.to_owned()), ..Citation::of(vec![part]) }
}
