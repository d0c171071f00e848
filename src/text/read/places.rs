use comrak::nodes::{LineColumn, Sourcepos};

use crate::reader::StringMap;
use crate::source::{Origin, SourceId, Span};

/// Leads from the lines and columns of comrak to the bytes of a field's value, and from there to the file.
pub(super) struct Places<'a> {
    value: &'a str,
    line_starts: Vec<usize>,
    source: SourceId,
    map: StringMap,
    /// Where a bar is escaped in the cell that is being read, each place reckoned without the backslashes before it: comrak
    /// takes them out before it reads the cell, and counts on without them.
    escaped_bars: Vec<usize>,
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
        Self { value, line_starts, source, map, escaped_bars: Vec::new() }
    }

    /// The bytes of the value; comrak counts lines and bytes from one, and its end is the last byte itself.
    pub(super) fn span(&self, place: Sourcepos) -> Span {
        let mut start = self.with_bars(self.offset(place.start));
        while !self.value.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = self.with_bars(self.offset(place.end) + 1);
        while !self.value.is_char_boundary(end) {
            end += 1;
        }
        Span::new(start, end)
    }

    /// Begins to read the cell at these bytes of the value, or something outside of cells; gives back what it has to be
    /// [resumed](Self::resume) with.
    pub(super) fn enter(&mut self, cell: Option<Span>) -> Vec<usize> {
        let cell = cell.unwrap_or_default();
        let bars = self.slice(cell).match_indices("\\|").map(|(i, _)| cell.start + i);
        let bars = bars.enumerate().map(|(before, bar)| bar - before).collect();
        std::mem::replace(&mut self.escaped_bars, bars)
    }

    /// Goes on where reading was before.
    pub(super) fn resume(&mut self, bars: Vec<usize>) {
        self.escaped_bars = bars;
    }

    /// The text at these bytes of the value.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.value.get(span.start..span.end).unwrap_or_default()
    }

    /// The end of that line, counted from one, as long as the words that comrak read there.
    pub(super) fn line_end<'w>(&self, line: usize, read: &'w str) -> &'w str
    where
        'a: 'w,
    {
        let Some(&start) = line.checked_sub(1).and_then(|line| self.line_starts.get(line)) else {
            return read;
        };
        let written = self.slice(self.line_from(start));
        let same_length = written.len().checked_sub(read.len()).and_then(|at| written.get(at..));
        same_length.filter(|written| differs_in_marks(written, read)).unwrap_or(read)
    }

    /// The rest of the line from that byte on.
    pub(super) fn line_from(&self, start: usize) -> Span {
        let length = self.value.get(start..).map_or(0, |rest| rest.find(['\n', '\r']).unwrap_or(rest.len()));
        Span::new(start, start + length)
    }

    /// The place in the file of these bytes of the value.
    pub(super) fn origin(&self, span: Span) -> Origin {
        Origin { source: self.source, span: self.map.span(span) }
    }

    fn with_bars(&self, offset: usize) -> usize {
        (offset + self.escaped_bars.partition_point(|&bar| bar < offset)).min(self.value.len())
    }

    fn offset(&self, at: LineColumn) -> usize {
        let line = at.line.saturating_sub(1).min(self.line_starts.len() - 1);
        (self.line_starts[line] + at.column.saturating_sub(1)).min(self.value.len())
    }
}

/// Whether two lines are the same but for the mark at their beginning.
fn differs_in_marks(written: &str, read: &str) -> bool {
    let end = |line: &str| line.find([')', '.']).map(|at| line.len() - at);
    let same = end(written).filter(|length| Some(*length) == end(read));
    same.is_some_and(|length| {
        written.as_bytes()[written.len() - length + 1..] == read.as_bytes()[read.len() - length + 1..]
    })
}
