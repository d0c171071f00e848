use std::sync::Arc;

use comrak::options::{BrokenLinkReference, Extension, Options, Parse};
use comrak::{Arena, ResolvedReference, parse_document};

use super::list_marks::FoundListMarks;
use super::places::Places;
use super::reader::Reader;
use super::{citation, passages};
use crate::diagnostic::Diagnostic;
use crate::reader::{Located, StringMap};
use crate::source::{SourceId, Sources};
use crate::text::{Block, Inline, Reference};

/// Reads the Markdown of a field as blocks, with what is wrong in it.
///
/// A footnote is found under the label of its field alone. Nothing nests deeper than 32 levels.
pub fn blocks(
    field: &Located<String>,
    source: SourceId,
    sources: &Sources,
) -> (Vec<Block<Reference>>, Vec<Diagnostic>) {
    let map = StringMap::new(sources.get(source).text(), field.span);
    let places = Places::new(&field.value, source, map);
    let arena = Arena::new();
    let marks = FoundListMarks::find(&field.value);
    let text = passages::long_as_links(marks.numbered(&field.value));
    let root = parse_document(&arena, &text, &options(&field.value));
    let mut reader = Reader::new(places, sources);
    reader.list_marks = marks;
    reader.find_footnotes(root);
    let blocks = reader.blocks(root);
    (blocks, reader.finish())
}

/// Reads the Markdown of a field of one line, with what is wrong in it. A line end that is not asked for is a space.
pub fn inlines(
    field: &Located<String>,
    source: SourceId,
    sources: &Sources,
) -> (Vec<Inline<Reference>>, Vec<Diagnostic>) {
    let map = StringMap::new(sources.get(source).text(), field.span);
    let places = Places::new(&field.value, source, map);
    let arena = Arena::new();
    let root = parse_document(&arena, &field.value, &options(&field.value));
    let mut reader = Reader::new(places, sources);
    let inlines = reader.only_line(root);
    (inlines, reader.finish())
}

fn options(markdown: &str) -> Options<'static> {
    let passages = passages::labels(markdown);
    // Brackets that are no link but look like a citation, or have a language after them, come back as a link to the mark.
    let marked = move |brackets: BrokenLinkReference<'_>| {
        let label = brackets.original;
        let meant = citation::is_meant(label) || passages.contains(&passages::key(label));
        meant.then(|| ResolvedReference { url: citation::MARK.into(), title: String::new() })
    };
    Options {
        extension: Extension {
            table: true,
            autolink: true,
            footnotes: true,
            strikethrough: true,
            superscript: true,
            subscript: true,
            cjk_friendly_emphasis: true,
            alerts: true,
            ..Extension::default()
        },
        parse: Parse {
            leave_footnote_definitions: true,
            escaped_char_spans: true,
            broken_link_callback: Some(Arc::new(marked)),
            ..Parse::default()
        },
        ..Options::default()
    }
}
