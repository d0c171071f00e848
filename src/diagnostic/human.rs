//! For people: what is wrong, the line of the file with carets under the place, and the way out.

use std::io::{self, Write};
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::look::Look;
use super::writer::ReportWriter;
use super::{Diagnostic, Label, Severity, Summary};
use crate::source::{Source, Span};
use crate::visible::{visible, visible_in_place};

pub(super) struct Human {
    renderer: Renderer,
}

impl Human {
    pub(super) fn new(look: Look) -> Self {
        let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
        Self { renderer: renderer.term_width(look.width).decor_style(DecorStyle::Ascii) }
    }

    fn render(&self, diagnostic: &Diagnostic) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level.primary_title(visible(&diagnostic.message)).id(diagnostic.rule.name);
        let mut group = Group::with_title(title);
        for snippet in snippets(diagnostic) {
            group = group.element(snippet);
        }
        for help in &diagnostic.help {
            group = group.element(Level::HELP.message(visible(help)));
        }
        self.renderer.render(&[group])
    }
}

impl ReportWriter for Human {
    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}\n", self.render(diagnostic))
    }

    fn end(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        if summary.worst().is_some() { writeln!(out, "{summary}") } else { Ok(()) }
    }
}

/// A label and whether it is the main one.
type Underline<'a> = (AnnotationKind, &'a Label);

/// One snippet for each file that the finding speaks of, its main file first.
fn snippets(diagnostic: &Diagnostic) -> Vec<Snippet<'_, Annotation<'_>>> {
    let primary = diagnostic.primary.iter().map(|label| (AnnotationKind::Primary, label));
    let related = diagnostic.related.iter().map(|label| (AnnotationKind::Context, label));
    let mut files: Vec<(&Arc<Source>, Vec<Underline<'_>>)> = Vec::new();
    for (kind, label) in primary.chain(related) {
        let source = &label.location.source;
        match files.iter_mut().find(|(known, _)| Arc::ptr_eq(known, source)) {
            Some((_, labels)) => labels.push((kind, label)),
            None => files.push((source, vec![(kind, label)])),
        }
    }
    files.into_iter().map(|(source, labels)| snippet(source, &labels)).collect()
}

/// The lines of one file that the labels lie in.
fn snippet<'a>(source: &'a Source, labels: &[Underline<'a>]) -> Snippet<'a, Annotation<'a>> {
    let text = source.text();
    let marks: Vec<(AnnotationKind, &Label, Range<usize>)> =
        labels.iter().map(|(kind, label)| (*kind, *label, first_line(text, label.location.span))).collect();
    let first = marks.iter().map(|(_, _, mark)| mark.start).min().unwrap_or(0);
    let last = marks.iter().map(|(_, _, mark)| mark.end).max().unwrap_or(0);
    let start = text[..first].rfind('\n').map_or(0, |i| i + 1);
    let end = text[last..].find('\n').map_or(text.len(), |i| last + i);
    let shown = visible_in_place(&text[start..end]);
    let mut snippet =
        Snippet::source(shown).path(visible(source.name())).line_start(source.position(start).line);
    for (kind, label, mark) in marks {
        let annotation = kind.span(mark.start - start..mark.end - start);
        snippet = snippet.annotation(if label.text.is_empty() {
            annotation
        } else {
            annotation.label(visible(&label.text))
        });
    }
    snippet
}

/// The part of a span on its first line, within the text and between characters.
fn first_line(text: &str, span: Span) -> Range<usize> {
    let boundary = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(span.start);
    let end = boundary(span.end).max(start);
    let line = text[start..end].split('\n').next().unwrap_or_default();
    start..start + line.trim_end_matches('\r').len()
}
