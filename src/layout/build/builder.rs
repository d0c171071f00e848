use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::asterisk::asterisk_notes;
use super::place::Place;
use super::section_numbers::section_numbers;
use super::side_space::SideSpace;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, PictureFiles, SourceLine};
use crate::layout::page_number::PageNumber;
use crate::layout::slab::{Column, Flow, Slab};
use crate::layout::style::Styles;
use crate::layout::{
    Alignment, DestinationId, LinkTarget, NarrowLines, OutlineEntry, ParagraphOptions, Picture, Setter,
    TagId, TagTree, Uncovered,
};
use crate::locale::Direction;
use crate::text::{Block, BlockKind, Visitor, walk_blocks};
use crate::theme::{NotePlace, ParagraphStyle, Theme};

/// A link as it is known before its place is.
#[derive(Debug, Clone)]
pub(super) struct Link {
    /// Where it leads; nowhere for words that only have a line.
    pub(super) target: Option<LinkTarget>,
    pub(super) tag: TagId,
    pub(super) description: String,
    pub(super) stroke: Option<LinkStroke>,
}

/// A line that belongs to words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LinkStroke {
    /// Below them.
    Under,
    /// Through them.
    Through,
}

/// Walks a document in reading order, and makes the tags and the slabs of it.
pub(in crate::layout) struct Builder<'a> {
    pub(super) document: &'a Document,
    pub(super) theme: &'a Theme,
    pub(super) styles: &'a Styles,
    pub(super) setter: &'a mut Setter,
    pub(super) files: &'a PictureFiles,
    pub(super) tags: TagTree,
    pub(super) links: Vec<Link>,
    pub(super) outline: Vec<OutlineEntry>,
    pub(super) pictures: Vec<Picture>,
    pub(super) loaded: BTreeMap<PathBuf, usize>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) uncovered: Vec<Uncovered>,
    pub(super) flow: Flow,
    /// The level of the last heading.
    pub(super) level: u8,
    /// The notes called since notes were last set, in order.
    pub(super) called: Vec<u32>,
    /// The slabs of the passage at work that begin a sentence, with the words before it.
    pub(super) turns: Vec<(usize, usize)>,
    /// The words of the sentence before.
    pub(super) sentence: usize,
    /// All notes called so far.
    pub(super) known_notes: BTreeSet<u32>,
    /// All notes whose call is on a line so far.
    pub(super) seen_notes: BTreeSet<u32>,
    /// The measure of the text at work, in points: of a column, or of the page.
    pub(super) measure: f32,
    /// The column beside the text that is being set.
    pub(super) side: Option<SideSpace>,
    /// The numbers of the headings of parts, by ids.
    pub(super) section_numbers: BTreeMap<String, String>,
    /// The numbers of pages that are to be set.
    pub(super) page_numbers: Vec<PageNumber>,
    /// The notes that asterisks call; their numbers follow those of the text.
    pub(super) asterisk_notes: Vec<SourceLine>,
    /// Where parts and headings stand, by their anchors.
    pub(super) anchors: BTreeMap<String, DestinationId>,
    destinations: u32,
}

/// The anchors of headings and figures.
struct AnchorIds(Vec<String>);

impl<R> Visitor<R> for AnchorIds {
    fn block(&mut self, block: &Block<R>) {
        match &block.kind {
            BlockKind::Heading { id, .. } => self.0.extend(id.clone()),
            BlockKind::Figure(figure) => self.0.extend(figure.id.clone()),
            _ => {}
        }
    }
}

/// What a document is made of before it is cut into pages.
pub(in crate::layout) struct Built {
    pub(in crate::layout) flow: Flow,
    pub(in crate::layout) tags: TagTree,
    pub(in crate::layout) outline: Vec<OutlineEntry>,
    pub(in crate::layout) pictures: Vec<Picture>,
    pub(in crate::layout) destinations: u32,
    pub(in crate::layout) page_numbers: Vec<PageNumber>,
    pub(in crate::layout) uncovered: Vec<Uncovered>,
    pub(in crate::layout) diagnostics: Vec<Diagnostic>,
}

impl<'a> Builder<'a> {
    pub(in crate::layout) fn new(
        document: &'a Document,
        theme: &'a Theme,
        styles: &'a Styles,
        setter: &'a mut Setter,
        files: &'a PictureFiles,
    ) -> Self {
        // A note and its first call have the first destinations, two a note.
        let asterisk_notes = asterisk_notes(document, theme);
        let notes = document.notes.len() + asterisk_notes.len();
        let mut destinations = 2 * notes as u32;
        let mut ids = AnchorIds(Vec::new());
        for part in &document.parts {
            ids.0.push(part.id.clone());
            walk_blocks(&part.blocks, &mut ids);
        }
        let mut anchors = BTreeMap::new();
        for id in ids.0 {
            anchors.insert(id, DestinationId(destinations));
            destinations += 1;
        }
        let numbered_notes = document.notes.len();
        let flow = Flow { notes: vec![Vec::new(); notes], numbered_notes, ..Flow::default() };
        Self {
            document,
            theme,
            styles,
            setter,
            files,
            tags: TagTree::default(),
            links: Vec::new(),
            outline: Vec::new(),
            pictures: Vec::new(),
            loaded: BTreeMap::new(),
            diagnostics: Vec::new(),
            uncovered: Vec::new(),
            flow,
            level: 0,
            called: Vec::new(),
            turns: Vec::new(),
            sentence: 0,
            known_notes: BTreeSet::new(),
            seen_notes: BTreeSet::new(),
            measure: theme.text_area().0,
            side: None,
            section_numbers: section_numbers(document, theme),
            page_numbers: Vec::new(),
            asterisk_notes,
            anchors,
            destinations,
        }
    }

    /// The whole document.
    pub(in crate::layout) fn build(mut self) -> Built {
        let mut column = Column::default();
        self.head(&mut column);
        column.span(0);
        self.measure = self.theme.column_width();
        self.parts(&mut column);
        self.measure = self.theme.text_area().0;
        let end = column.slabs.len();
        self.imprint(&mut column);
        match self.theme.notes {
            NotePlace::Foot => self.stray_notes(&mut column),
            NotePlace::End | NotePlace::Sheet => self.end_notes(&mut column),
        }
        column.begin_part(end);
        column.span(end);
        self.flow.slabs = column.slabs;
        self.expand_calls();
        self.keep_notes_called_again();
        Built {
            flow: self.flow,
            tags: self.tags,
            outline: self.outline,
            pictures: self.pictures,
            destinations: self.destinations,
            page_numbers: self.page_numbers,
            uncovered: self.uncovered,
            diagnostics: self.diagnostics,
        }
    }

    /// The whole width of the text.
    pub(super) fn place(&self, tag: TagId) -> Place {
        Place {
            tag,
            x: self.theme.margins.inset,
            width: self.measure,
            style: self.styles.body,
            alignment: if self.theme.justify { Alignment::Justify } else { Alignment::Start },
            gap: self.styles.spacing.paragraph * self.styles.unit,
            depth: 0,
            running: true,
            direction: self.document.language.direction(),
            numbered: 0,
            indented: self.theme.paragraphs != ParagraphStyle::Spaced,
            spoken: false,
            narrow: NarrowLines::default(),
        }
    }

    /// The whole width between the side margins.
    pub(super) fn outer_place(&self, tag: TagId) -> Place {
        let place = self.place(tag);
        Place { x: 0.0, width: place.width + 2.0 * self.theme.margins.inset, ..place }
    }

    /// The number of the notes: those of the text, and those that asterisks call.
    pub(super) fn note_count(&self) -> u32 {
        (self.document.notes.len() + self.asterisk_notes.len()) as u32
    }

    /// How a paragraph is set there.
    pub(super) fn options(&self, place: &Place, hyphenate: bool) -> ParagraphOptions {
        ParagraphOptions {
            width: place.width,
            first_indent: 0.0,
            narrow: place.narrow,
            alignment: place.alignment,
            hyphenate: hyphenate && self.theme.hyphenate,
            balance: false,
            direction: place.direction,
            language: self.document.language.clone(),
            locales: self.document.locales.clone(),
        }
    }

    pub(super) fn right_to_left(&self) -> bool {
        self.document.language.direction() == Direction::RightToLeft
    }

    /// A destination that nothing else has.
    pub(super) fn destination(&mut self) -> DestinationId {
        self.destinations += 1;
        DestinationId(self.destinations - 1)
    }

    /// Keeps notes that are called more than once as they were first set, to be set again.
    fn keep_notes_called_again(&mut self) {
        let Flow { slabs, notes, notes_again, .. } = &mut self.flow;
        for number in slabs.iter().flat_map(|slab| &slab.called_again) {
            let note = *number as usize - 1;
            if let Some(lines) = notes.get(note) {
                notes_again.entry(note).or_insert_with(|| lines.iter().map(Slab::again).collect());
            }
        }
    }

    /// A note called within a note is on the page of the call that led there.
    fn expand_calls(&mut self) {
        let calls =
            |slabs: &[Slab]| slabs.iter().flat_map(|slab| slab.notes.iter().copied()).collect::<Vec<_>>();
        let within: Vec<Vec<u32>> = self.flow.notes.iter().map(|note| calls(note)).collect();
        for slab in &mut self.flow.slabs {
            let mut next = 0;
            while let Some(&number) = slab.notes.get(next) {
                let nested = within.get(number as usize - 1).map_or(&[][..], Vec::as_slice);
                slab.notes.extend_from_slice(nested);
                next += 1;
            }
        }
    }
}
