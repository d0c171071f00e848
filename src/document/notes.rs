use std::collections::{BTreeMap, BTreeSet};

use super::{Block, Inline, Note, NoteReference};
use crate::cite::{Cited, Context, Style};
use crate::source::Origin;
use crate::statement::{Directory, Statement};
use crate::text::{self, BlockKind, CitedPart, InlineKind, Reference};

/// The notes of one document, numbered by the first call of each.
pub(super) struct Notes<'a> {
    statement: &'a Statement,
    context: Context<'a>,
    style: Style,
    numbers: BTreeMap<Key, u32>,
    calls: Vec<u32>,
    made: Vec<Note>,
    /// The ids that were cited, in order, each once.
    cited: Vec<String>,
    known: BTreeSet<String>,
}

/// What makes two calls call the same note.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// The same parts: id, event and locator.
    Citation(Vec<(String, Option<String>, Option<String>)>),
    /// The same footnote: where its text stands.
    Footnote(Origin),
}

impl<'a> Notes<'a> {
    /// None as yet.
    pub(super) fn new(statement: &'a Statement, context: Context<'a>, style: Style) -> Self {
        let (numbers, calls, made, cited, known) = Default::default();
        Self { statement, context, style, numbers, calls, made, cited, known }
    }

    /// What stands for a reference: the mark of its note, or nothing where nothing that it cites is known.
    pub(super) fn call(&mut self, reference: &Reference, origin: Origin) -> Vec<Inline> {
        match reference {
            Reference::Citation(citation) => self.cite(&citation.parts, origin),
            Reference::Footnote { note, content, .. } => self.footnote(*note, content, origin),
        }
    }

    /// The mark of the note that cites these parts.
    fn cite(&mut self, parts: &[CitedPart], origin: Origin) -> Vec<Inline> {
        let found = self.find(parts);
        if found.is_empty() {
            return Vec::new();
        }
        let part = |part: &CitedPart| {
            (part.id.clone(), part.event.as_ref().map(|(id, _)| id.clone()), part.locator.clone())
        };
        let key = Key::Citation(parts.iter().map(part).collect());
        let content = self.style.note(&found, self.context);
        let block = Block { kind: BlockKind::Paragraph(content), origin };
        self.mark(key, origin, |_| vec![block])
    }

    fn footnote(&mut self, note: Origin, content: &[text::Block<Reference>], origin: Origin) -> Vec<Inline> {
        self.mark(Key::Footnote(note), origin, |notes| {
            text::map_references(content, &mut |reference, _| notes.within_note(reference))
        })
    }

    /// The mark of the note with that key, which `content` writes where it is called for the first time.
    fn mark(
        &mut self,
        key: Key,
        origin: Origin,
        content: impl FnOnce(&mut Self) -> Vec<Block>,
    ) -> Vec<Inline> {
        let number = if let Some(&number) = self.numbers.get(&key) {
            number
        } else {
            let content = content(self);
            self.made.push(Note { content, origin });
            self.calls.push(0);
            let number = self.made.len() as u32;
            self.numbers.insert(key, number);
            number
        };
        let calls = &mut self.calls[number as usize - 1];
        *calls += 1;
        let reference = NoteReference { number, call: *calls };
        vec![Inline { kind: InlineKind::Reference(reference), origin }]
    }

    /// A note calls no notes: what a footnote cites is said in it. (There are no footnotes in a footnote.)
    fn within_note(&mut self, reference: &Reference) -> Vec<Inline> {
        match reference {
            Reference::Citation(citation) => {
                let found = self.find(&citation.parts);
                self.style.phrase(&found, self.context)
            }
            Reference::Footnote { .. } => Vec::new(),
        }
    }

    /// What is known of these parts; it counts as cited from now on.
    fn find<'b>(&mut self, parts: &'b [CitedPart]) -> Vec<Cited<'b>>
    where
        'a: 'b,
    {
        let directory: &'b Directory = &self.statement.directory;
        let mut found = Vec::new();
        for part in parts {
            let Some(cited) = Cited::find(part, directory) else { continue };
            self.add_cited(&part.id);
            if let Some((event, _)) = &part.event {
                self.add_cited(event);
            }
            found.push(cited);
        }
        found
    }

    /// Counts an id as cited.
    fn add_cited(&mut self, id: &str) {
        if !self.known.contains(id) {
            self.known.insert(id.to_owned());
            self.cited.push(id.to_owned());
        }
    }

    /// The ids that were cited, in the order they were cited first.
    pub(super) fn cited(&self) -> &[String] {
        &self.cited
    }

    /// The notes by number.
    pub(super) fn finish(self) -> Vec<Note> {
        self.made
    }
}
