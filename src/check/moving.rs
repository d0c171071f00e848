use std::sync::Arc;

use crate::diagnostic::{Fix, Location, Safety};
use crate::source::{Source, Span};

/// On which side of another table a table must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Before it.
    Before,
    /// After it.
    After,
}

/// Moves the table at `path` to that side of another, with the comments above its header; nothing where one of them has no
/// header, or where its fields are in several places.
pub(super) fn moving(source: &Arc<Source>, path: &str, side: Side, other: &str) -> Option<Fix> {
    let text = source.text();
    let mut block = lines(source, path)?;
    let target = lines(source, other)?;
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let moved = text.get(block.start..block.end)?.trim_end();
    let at = match side {
        Side::Before => target.start,
        Side::After => target.end,
    };
    let inserted = if at == text.len() {
        let close = if text.ends_with('\n') { "" } else { end };
        format!("{close}{end}{moved}{end}")
    } else {
        format!("{moved}{end}{end}")
    };
    if block.end == text.len() {
        block.start = text[..block.start].trim_end().len() + end.len();
    }
    let place = |span| Location::new(source, span);
    Some(Fix::new(Safety::Safe, place(block), "").and(place(Span::new(at, at)), inserted))
}

/// The lines of a table: the comments above its header, the header, its fields, and the empty lines after them.
fn lines(source: &Source, path: &str) -> Option<Span> {
    let text = source.text();
    let field = source.field(path)?;
    let header = field.value.start;
    let whole = |at: usize| text[..at].rfind('\n').map_or(0, |end| end + 1);
    let mut start = whole(header);
    if !text[header..].starts_with('[') || !text[start..header].trim().is_empty() {
        return None;
    }
    while start > 0 && text[whole(start - 1)..start].trim_start().starts_with('#') {
        start = whole(start - 1);
    }
    let mut end = field.value.end;
    end = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
    while let Some(line) = text[end..].split_inclusive('\n').next().filter(|line| line.trim().is_empty()) {
        end += line.len();
    }
    let span = Span::new(start, end);
    let within = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let strange = source
        .fields()
        .iter()
        .any(|other| span.contains(other.key) && !within(&other.path, path) && !within(path, &other.path));
    (!strange).then_some(span)
}
