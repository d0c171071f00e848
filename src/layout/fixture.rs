//! Documents for tests, made of Markdown: footnotes in it become notes.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::document::{Block, Document, Head, Note, NoteReference, Part, PartRole};
use crate::locale::Language;
use crate::reader::Located;
use crate::source::{Origin, Source, Sources, Span};
use crate::text::{self, Inline, InlineKind, Reference};

/// A document with a title and one part of that Markdown.
pub(super) fn document(markdown: &str) -> Document {
    document_from("brief.toml", markdown)
}

/// The same, as if read from the file of that name.
pub(super) fn document_from(file: &str, markdown: &str) -> Document {
    let literal = format!("'''\n{markdown}'''");
    let source = Arc::new(Source::new(file, literal.clone()));
    let mut sources = Sources::default();
    let id = sources.add(&source);
    let field = Located { value: markdown.to_owned(), span: Span::new(0, literal.len()) };
    let (blocks, diagnostics) = text::blocks(&field, id, &sources);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let mut notes = Notes::default();
    let blocks = notes.resolve(&blocks);
    let part = Part {
        passage: None,
        role: PartRole::Section,
        id: "text".into(),
        heading: words("Key messages"),
        blocks,
        as_table: None,
        origin: Origin::default(),
    };
    Document {
        speech: None,
        facts: crate::document::DocumentFacts::default(),
        kind: "statement".into(),
        language: Language::english(),
        locales: crate::locale::Locales::default(),
        head: Head { title: words("On the care of towns"), ..Head::default() },
        parts: vec![part],
        notes: notes.notes,
        sources,
    }
}

/// A document with nothing in it.
pub(super) fn empty() -> Document {
    let mut document = document("");
    document.head.title.clear();
    document.parts.clear();
    document
}

/// Plain words as inlines.
pub(super) fn words<R>(words: &str) -> Vec<Inline<R>> {
    vec![Inline { kind: InlineKind::Text(words.into()), origin: Origin::default() }]
}

#[derive(Default)]
struct Notes {
    notes: Vec<Note>,
    calls: BTreeMap<String, NoteReference>,
}

impl Notes {
    fn resolve(&mut self, blocks: &[text::Block<Reference>]) -> Vec<Block> {
        text::map_references(blocks, &mut |reference, origin| {
            let reference = self.note(reference);
            reference
                .map(|reference| Inline { kind: InlineKind::Reference(reference), origin })
                .into_iter()
                .collect()
        })
    }

    fn note(&mut self, reference: &Reference) -> Option<NoteReference> {
        let Reference::Footnote { label, content, .. } = reference else { return None };
        if let Some(known) = self.calls.get_mut(label.as_str()) {
            known.call += 1;
            return Some(*known);
        }
        self.notes.push(Note { content: Vec::new(), origin: Origin::default() });
        let first = NoteReference { number: self.notes.len() as u32, call: 1 };
        self.calls.insert(label.clone(), first);
        self.notes[first.number as usize - 1].content = self.resolve(content);
        Some(first)
    }
}
