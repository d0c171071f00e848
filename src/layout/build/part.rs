use super::builder::Builder;
use super::place::Place;
use crate::document::{Part, PartRole};
use crate::layout::metrics::{cost, space};
use crate::layout::slab::Column;
use crate::layout::{TagRole, TagTree};
use crate::theme::NotePlace;

impl Builder<'_> {
    /// A part under its heading. The summary is set larger than the text, lists of what is cited smaller.
    pub(super) fn part(&mut self, column: &mut Column, part: &Part) {
        let tag = self.tags.add(TagTree::ROOT, TagRole::Section);
        if let Some(passage) = part.passage.filter(|_| self.theme.notes == NotePlace::Sheet) {
            self.passage(column, part, passage, tag);
            return;
        }
        let place = self.place(tag);
        let unit = self.styles.unit;
        let first = column.slabs.len();
        if part.heading.is_empty() {
            column.space(unit);
        } else {
            self.heading(column, &place, 2, &part.heading, Some(&part.id));
        }
        let place = match part.role {
            PartRole::Summary => Place { style: self.styles.lead, ..place },
            PartRole::Section | PartRole::Recommendations | PartRole::Greeting | PartRole::Thanks => place,
            PartRole::Evidence => Place { style: self.styles.note, ..place },
            PartRole::Aside
            | PartRole::Questions
            | PartRole::Names
            | PartRole::Signatories
            | PartRole::SpeakersAndEvents
            | PartRole::Sources => Place { style: self.styles.sources, ..place },
        };
        match part.role {
            PartRole::Signatories => self.signatories(column, &place, &part.blocks),
            _ => self.blocks(column, &place, &part.blocks),
        }
        if part.heading.is_empty()
            && let Some(slab) = column.slabs.get_mut(first)
        {
            slab.destinations.extend(self.anchors.get(&part.id));
        }
        if let Some(slab) = column.slabs.get_mut(first) {
            match part.role {
                PartRole::Aside | PartRole::Questions => slab.new_page = true,
                PartRole::Evidence => slab.break_before = cost::IN_SENTENCE,
                _ => {}
            }
        }
        if part.role == PartRole::Summary {
            column.space(space::SUMMARY * unit);
        }
    }
}
