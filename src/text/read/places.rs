use comrak::nodes::{LineColumn, Sourcepos};

use crate::reader::StringMap;
use crate::source::{Origin, SourceId, Span};

/// Leads from the lines and columns of comrak to the bytes of a field's value, and from there to the file.
pub(super) struct Places<'a> {
    value: &'a str,
    line_starts: Vec<usize>,
    source: SourceId,
    map: StringMap,
}

impl<'a> Places<'a> {
    pub(super) fn new(value: &'a str, source: SourceId, map: StringMap) -> Self {
        let bytes = value.as_bytes();
        let ends_line = |i: usize| match bytes[i] {
            b'\n' => true,
            b'\r' => bytes.get(i + 1) != Some(&b'\n'),
            _ => false,
        };
        let line_starts =
            std::iter::once(0).chain((0..bytes.len()).filter(|&i| ends_line(i)).map(|i| i + 1)).collect();
        Self { value, line_starts, source, map }
    }

    /// The bytes of the value; comrak counts lines and bytes from one, and its end is the last byte itself.
    pub(super) fn span(&self, place: Sourcepos) -> Span {
        let mut start = self.offset(place.start);
        while !self.value.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = (self.offset(place.end) + 1).min(self.value.len());
        while !self.value.is_char_boundary(end) {
            end += 1;
        }
        Span::new(start, end)
    }

    /// The text at these bytes of the value.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.value.get(span.start..span.end).unwrap_or_default()
    }

    /// The place in the file of these bytes of the value.
    pub(super) fn origin(&self, span: Span) -> Origin {
        Origin { source: self.source, span: self.map.span(span) }
    }

    fn offset(&self, at: LineColumn) -> usize {
        let line = at.line.saturating_sub(1).min(self.line_starts.len() - 1);
        (self.line_starts[line] + at.column.saturating_sub(1)).min(self.value.len())
    }
}
