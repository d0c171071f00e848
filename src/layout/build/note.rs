use std::borrow::Cow;

use super::builder::{Builder, Link};
use super::list::ItemLabel;
use super::place::Place;
use super::text::{call_destination, note_destination};
use crate::document::{Block, Inline, SourceLine};
use crate::layout::metrics::{cost, indent, rule, space};
use crate::layout::slab::{Column, Slab};
use crate::layout::{Alignment, Item, ItemKind, LinkTarget, Mark, Rect, TagId, TagRole, TagTree};
use crate::source::Origin;
use crate::text::{BlockKind, InlineKind};
use crate::theme::NotePlace;

impl Builder<'_> {
    /// Sets the notes called so far, for the foot of their pages; in the structure they follow what called them.
    pub(super) fn set_called(&mut self, parent: TagId) {
        if self.theme.notes == NotePlace::Foot {
            while !self.called.is_empty() {
                for number in std::mem::take(&mut self.called) {
                    self.foot_note(number, parent);
                }
            }
        }
    }

    fn foot_note(&mut self, number: u32, parent: TagId) {
        let mut column = Column::default();
        let mut place = self.place(parent);
        place.width = self.theme.text_area().0;
        place.style = self.styles.note;
        self.note(&mut column, &place, number);
        if let Some(slabs) = self.flow.notes.get_mut(number as usize - 1) {
            *slabs = column.slabs;
        }
    }

    /// Notes that nothing calls are with the end of the text, so that no word is lost.
    pub(super) fn stray_notes(&mut self, column: &mut Column) {
        for number in 1..=self.document.notes.len() as u32 {
            if self.known_notes.insert(number) {
                self.foot_note(number, TagTree::ROOT);
                self.set_called(TagTree::ROOT);
                if column.is_empty() {
                    column.push(Slab::default());
                }
                if let Some(last) = column.slabs.last_mut() {
                    last.notes.push(number);
                }
            }
        }
    }

    /// All notes after the text.
    pub(super) fn end_notes(&mut self, column: &mut Column) {
        for slab in &mut column.slabs {
            slab.notes.clear();
            slab.called_again.clear();
        }
        if self.note_count() == 0 {
            return;
        }
        let tag = self.tags.add(TagTree::ROOT, TagRole::Section);
        let mut place = self.place(tag);
        if self.theme.notes == NotePlace::Sheet {
            self.notes_heading(column, &place);
        }
        place.style = self.styles.note;
        let x = place.x + if self.right_to_left() { place.width - rule::NOTES_LENGTH } else { 0.0 };
        let area = Rect { x, y: 0.0, width: rule::NOTES_LENGTH, height: rule::NOTES };
        let kind = ItemKind::Rule { area, colour: self.styles.rule };
        let items = vec![Item { mark: Mark::Decoration, kind }];
        if self.theme.notes == NotePlace::End {
            column.space(space::END_NOTES * self.styles.unit);
            column.push(Slab { height: self.styles.unit, items, ..Slab::default() });
            column.keep(cost::HEADING, 0.0);
        }
        let numbered = self.document.notes.len() as u32;
        for number in (numbered + 1..=self.note_count()).chain(1..=numbered) {
            let first = column.slabs.len();
            column.space(space::BETWEEN_END_NOTES * place.style.leading);
            self.note(column, &place, number);
            for slab in &mut column.slabs[first..] {
                slab.notes.clear();
                slab.called_again.clear();
            }
        }
    }

    /// The heading of the sheet of notes.
    fn notes_heading(&mut self, column: &mut Column, place: &Place) {
        let words = self.document.locale().word("sources").to_owned();
        let heading = Inline { kind: InlineKind::Text(words), origin: Origin::default() };
        let first = column.slabs.len();
        self.heading(column, place, 2, &[heading], None);
        if let Some(slab) = column.slabs.get_mut(first) {
            slab.new_page = true;
        }
    }

    /// One note: its number hangs before its text and leads back to the call.
    fn note(&mut self, column: &mut Column, place: &Place, number: u32) {
        let document = self.document;
        let index = number as usize - 1;
        let (content, origin, label) = if let Some(note) = document.notes.get(index) {
            (Cow::Borrowed(&note.content), note.origin, document.locale().number(number as usize))
        } else {
            let asterisks = index - document.notes.len();
            let Some(SourceLine { text, origin }) = self.asterisk_notes.get(asterisks).cloned() else {
                return;
            };
            let words = vec![Inline { kind: InlineKind::Text(text), origin }];
            let block = Block { kind: BlockKind::Paragraph(words), origin };
            (Cow::Owned(vec![block]), origin, "*".repeat(asterisks + 1))
        };
        let tag = self.tags.add(place.tag, TagRole::Note);
        let label_tag = self.tags.add(tag, TagRole::Label);
        let link_tag = self.tags.add(label_tag, TagRole::Link);
        let em = place.style.run.size;
        let longest = self.document.notes.len().to_string().len().max(self.asterisk_notes.len());
        let digits = longest as f32;
        let set_in = (indent::NOTE_FIGURE * digits + indent::AFTER_NOTE_FIGURES) * em;
        let width = set_in - indent::AFTER_LABEL * em;
        let labels = Place {
            x: place.x + if self.right_to_left() { place.width - width } else { 0.0 },
            width,
            alignment: Alignment::End,
            ..*place
        };
        let inner = Place { tag, gap: 0.0, indented: false, running: false, ..*place }.set_in(set_in);
        let mut own = Column::default();
        self.blocks(&mut own, &inner, &content);
        if own.is_empty() {
            own.push(Slab { height: place.style.leading, ..Slab::default() });
        }
        let back = self.link(Link {
            target: Some(LinkTarget::Destination(call_destination(number))),
            tag: link_tag,
            description: self.document.locale().phrase("note-back", "note", &label),
            stroke: None,
        });
        own.slabs[0].destinations.push(note_destination(number));
        let item = ItemLabel { tag: link_tag, link: Some(back) };
        self.label(&mut own.slabs[0], &labels, &label, item, origin);
        for slab in own.slabs {
            column.space(slab.space_before);
            column.push(slab);
        }
    }
}
