use super::builder::Builder;
use super::place::Place;
use crate::document::{Inline, Part, PartRole};
use crate::layout::metrics::{cost, space};
use crate::layout::slab::Column;
use crate::layout::{Alignment, TagId, TagRole, TagTree};
use crate::source::Origin;
use crate::text::InlineKind;
use crate::theme::{BoxStyle, NotePlace, PartStyle, RecommendationStyle};

impl Builder<'_> {
    /// A part under its heading, in the text or in a column beside it. The summary is set larger than the text, lists of what is
    /// cited smaller, and the text of a box in a size of its own.
    pub(super) fn part(&mut self, column: &mut Column, part: &Part, aside: Option<Place>) -> TagId {
        let tag = self.tags.add(TagTree::ROOT, TagRole::Section);
        let begins = part.passage.and_then(|passage| passage.begins);
        if let Some(begins) = begins.filter(|_| self.theme.notes == NotePlace::Sheet) {
            self.passage(column, part, begins, tag);
            return tag;
        }
        let surround = part.style(&self.theme.parts).map(PartStyle::surround);
        let surround = surround.filter(|surround| surround.is_seen());
        let place = Place { tag, ..aside.unwrap_or_else(|| self.place(tag)) };
        if surround.is_some() || aside.is_some() {
            let style = self.styles.boxed;
            let gap = space::BETWEEN_BOXED * style.leading;
            let place = Place { style, alignment: Alignment::Start, gap, indented: false, ..place };
            let surround = surround.unwrap_or(BoxStyle::NONE);
            let place = if aside.is_none() { self.beside_side(column, &place, None) } else { place };
            self.boxed(column, &place, surround, |builder, column, place| {
                if !part.heading.is_empty() {
                    builder.boxed_heading(column, place, &part.heading, &part.id);
                }
                let first = column.slabs.len();
                builder.contents(column, place, part);
                if let (true, Some(slab)) = (part.heading.is_empty(), column.slabs.get_mut(first)) {
                    slab.destinations.extend(builder.anchors.get(&part.id));
                }
            });
            return tag;
        }
        let unit = self.styles.unit;
        let first = column.slabs.len();
        if part.heading.is_empty() {
            // The first words of a speech stand apart from the names before them.
            column.space(if part.role == PartRole::Greeting { 2.0 * unit } else { unit });
        } else {
            let place = self.beside_side(column, &place, None);
            let heading = self.numbered_heading(part);
            let heading = heading.as_deref().unwrap_or(&part.heading);
            self.heading(column, &place, 2, heading, Some(&part.id));
        }
        let place = match part.role {
            PartRole::Summary => Place { style: self.styles.lead, ..place },
            PartRole::KeyMessages
            | PartRole::Contents
            | PartRole::Section
            | PartRole::Recommendations
            | PartRole::Signatures => place,
            PartRole::Greeting | PartRole::Thanks => Place { indented: false, running: false, ..place },
            PartRole::Evidence => Place { style: self.styles.note, ..place },
            PartRole::Aside
            | PartRole::Questions
            | PartRole::Names
            | PartRole::Signatories
            | PartRole::SpeakersAndEvents
            | PartRole::Sources
            | PartRole::About
            | PartRole::Contact
            | PartRole::HowToCite => Place { style: self.styles.sources, ..place },
        };
        self.contents(column, &place, part);
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
        tag
    }

    fn contents(&mut self, column: &mut Column, place: &Place, part: &Part) {
        if matches!(part.role, PartRole::Signatories | PartRole::Signatures) {
            // Its columns take the whole measure.
            self.close_side(column);
        }
        let as_table = self.theme.recommendations == RecommendationStyle::Table;
        match (part.role, &part.as_table) {
            (PartRole::Signatures, _) => self.signatures(column, place, &part.blocks),
            (PartRole::Contents, _) => self.contents_list(column, place, &part.blocks),
            (PartRole::Signatories, _) => self.signatories(column, place, &part.blocks),
            (PartRole::Recommendations, Some(table)) if as_table => self.blocks(column, place, table),
            _ => self.blocks(column, place, &part.blocks),
        }
    }

    /// The heading of a part with its number, if it has one.
    fn numbered_heading(&self, part: &Part) -> Option<Vec<Inline>> {
        let number = self.section_numbers.get(&part.id)?;
        let origin = part.heading.first().map_or_else(Origin::default, |first| first.origin);
        let number = InlineKind::Text(format!("{number}\u{2002}"));
        Some([vec![Inline { kind: number, origin }], part.heading.clone()].concat())
    }
}
