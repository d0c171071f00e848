//! The lines of a file that a finding lies in. Of a very long line only a window round the place is shown: whoever writes a paragraph on
//! one line has thousands of characters in it, and to draw all of them for each finding takes seconds.

use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{Annotation, AnnotationKind, Snippet};

use super::{Diagnostic, Label};
use crate::source::{Source, Span};
use crate::visible::{visible, visible_in_place};

/// The longest line that is shown to the renderer whole, in bytes; it trims what is wider than the terminal.
const LONG: usize = 2000;

/// How many bytes of a longer line are kept before a place, and how many from there on.
const AROUND: usize = LONG / 4;

/// A label with its place on its first line.
struct Underline<'a> {
    kind: AnnotationKind,
    label: &'a Label,
    bytes: Range<usize>,
}

/// Lines of a file, or a window of one.
pub(super) struct Excerpt<'a> {
    /// What the renderer draws.
    pub(super) snippet: Snippet<'a, Annotation<'a>>,
    /// The place that the renderer prints above a window, in which it counts columns, and the one of the file.
    pub(super) place: Option<[String; 2]>,
}

/// What shows where a finding lies, its main file first.
pub(super) fn excerpts(diagnostic: &Diagnostic) -> Vec<Excerpt<'_>> {
    let primary = diagnostic.primary.iter().map(|label| (AnnotationKind::Primary, label));
    let related = diagnostic.related.iter().map(|label| (AnnotationKind::Context, label));
    let mut files: Vec<(&Arc<Source>, Vec<Underline<'_>>)> = Vec::new();
    for (kind, label) in primary.chain(related) {
        let source = &label.location.source;
        let mark = Underline { kind, label, bytes: first_line(source, label.location.span) };
        match files.iter_mut().find(|(known, _)| Arc::ptr_eq(known, source)) {
            Some((_, marks)) => marks.push(mark),
            None => files.push((source, vec![mark])),
        }
    }
    files.into_iter().flat_map(|(source, marks)| file(source, marks)).collect()
}

/// What shows the marks of one file: together, or where a line is long each in a window, the main one with those near it.
fn file<'a>(source: &'a Source, mut marks: Vec<Underline<'a>>) -> Vec<Excerpt<'a>> {
    let is_long = |mark: &Underline<'_>| {
        let line = source.line_span(mark.bytes.start);
        line.end - line.start > LONG
    };
    if !marks.iter().any(is_long) {
        let first = marks.iter().map(|mark| mark.bytes.start).min().unwrap_or(0);
        let last = marks.iter().map(|mark| mark.bytes.end).max().unwrap_or(0);
        let shown = source.line_span(first).start..source.line_span(last).end;
        let snippet = snippet(source, &shown, "", "", &marks);
        return vec![Excerpt { snippet, place: None }];
    }
    let mut excerpts = Vec::new();
    while let Some(mark) = marks.first() {
        let (is_main, start) = (mark.kind == AnnotationKind::Primary, mark.bytes.start);
        let line = source.line_span(mark.bytes.start);
        let window = window(source.text(), line, start);
        let mut others = marks.split_off(1);
        let is_near =
            |mark: &mut Underline<'_>| window.start <= mark.bytes.start && mark.bytes.end <= window.end;
        if is_main {
            marks.extend(others.extract_if(.., is_near));
        }
        let before = if window.start > line.start { "…" } else { "" };
        let after = if window.end < line.end { "…" } else { "" };
        let [first, at] = [window.start, start].map(|byte| source.position(byte));
        let printed = at.column - first.column + before.chars().count() + 1;
        let place = |column: usize| format!("{}:{}:{column}", visible(source.name()), at.line);
        excerpts.push(Excerpt {
            snippet: snippet(source, &window, before, after, &marks),
            place: Some([place(printed), place(at.column)]),
        });
        marks = others;
    }
    excerpts
}

/// The part of a line round a place on it, between characters.
fn window(text: &str, line: Span, place: usize) -> Range<usize> {
    let start = boundary(text, place.saturating_sub(AROUND).max(line.start));
    start..boundary(text, (place + AROUND).min(line.end))
}

/// That part of the text between two signs, and the marks in it, which end where it ends.
fn snippet<'a>(
    source: &'a Source,
    shown: &Range<usize>,
    before: &str,
    after: &str,
    marks: &[Underline<'a>],
) -> Snippet<'a, Annotation<'a>> {
    let text = visible_in_place(&source.text()[shown.clone()]);
    let cut = !(before.is_empty() && after.is_empty());
    let text = if cut { format!("{before}{text}{after}").into() } else { text };
    let mut snippet = Snippet::source(text).path(visible(source.name())).line_start(source.line(shown.start));
    for Underline { kind, label, bytes } in marks {
        let at = |byte: usize| byte.clamp(shown.start, shown.end) - shown.start + before.len();
        let annotation = kind.span(at(bytes.start)..at(bytes.end));
        let words = (!label.text.is_empty()).then(|| visible(&label.text));
        snippet = snippet.annotation(annotation.label(words));
    }
    snippet
}

/// The part of a span on its first line, within the text and between characters.
fn first_line(source: &Source, span: Span) -> Range<usize> {
    let text = source.text();
    let start = boundary(text, span.start);
    let end = boundary(text, span.end).max(start);
    start..end.min(source.line_span(start).end).max(start)
}

/// The last place within the text, between characters, that is not behind this byte.
fn boundary(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
