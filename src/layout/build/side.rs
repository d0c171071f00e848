//! The parts of the text, and those that stand in a column beside it on the first page.

use super::builder::Builder;
use super::place::Place;
use super::side_space::SideSpace;
use crate::document::{Block, Part, PartRole};
use crate::layout::metrics::{cost, space};
use crate::layout::slab::{Column, Slab};
use crate::layout::{Kid, OutlineEntry, TagId, TagTree};
use crate::text::{BlockKind, InlineKind};
use crate::theme::PartPlace;

/// A part that has been set: its place in the document, its tag and its bookmarks.
struct SetPart {
    index: usize,
    tag: TagId,
    outline: Vec<OutlineEntry>,
}

/// The fewest lines beside a side column for which a table or heading is still set there.
const FEWEST_BESIDE: f32 = 3.0;
/// The fewest lines of text that a page has below a side column or its title.
const FEWEST_BELOW: f32 = 4.0;

impl Builder<'_> {
    /// All parts that the theme prints. Those of the side column are set first, as their height says how long the text beside them is
    /// narrow; in the structure and among the bookmarks all stand in the order of the document.
    pub(super) fn parts(&mut self, column: &mut Column) {
        let document = self.document;
        let printed =
            document.parts.iter().enumerate().filter(|(_, part)| document.prints(part, &self.theme.parts));
        let (aside, text): (Vec<_>, Vec<_>) = printed.partition(|(_, part)| self.is_aside(part));
        let mut set = Vec::with_capacity(aside.len() + text.len());
        if !aside.is_empty() {
            let mut side = Column::default();
            let place = self.side_place();
            for (index, part) in aside {
                side.space(space::IN_SIDE * self.styles.unit);
                set.push(self.set_part(&mut side, index, part, Some(place)));
            }
            self.open_side(column, side);
        }
        for (index, part) in text {
            set.push(self.set_part(column, index, part, None));
        }
        self.close_side(column);
        self.in_order(set);
    }

    fn is_aside(&self, part: &Part) -> bool {
        let place = part.style(&self.theme.parts).map(|style| style.place);
        self.theme.side_column.width > 0.0 && place == Some(PartPlace::Side)
    }

    fn side_place(&self) -> Place {
        let whole = self.place(TagTree::ROOT);
        let width = self.theme.side_column.width;
        let x = whole.x + if self.right_to_left() { 0.0 } else { whole.width - width };
        Place { x, width, ..whole }
    }

    fn set_part(&mut self, column: &mut Column, index: usize, part: &Part, place: Option<Place>) -> SetPart {
        let before = self.outline.len();
        let first = column.slabs.len();
        let spans =
            self.theme.columns.count > 1 && matches!(part.role, PartRole::Contents | PartRole::Summary);
        let measure = std::mem::replace(
            &mut self.measure,
            if spans { self.theme.text_area().0 } else { self.theme.column_width() },
        );
        let tag = self.part(column, part, place);
        self.measure = measure;
        if spans {
            column.span(first);
        }
        if self.side.is_some_and(|side| side.bound) {
            self.close_side(column);
        }
        column.begin_part(first);
        SetPart { index, tag, outline: self.outline.split_off(before) }
    }

    /// Puts the side column beside what follows; where the page has no room for it, above.
    fn open_side(&mut self, column: &mut Column, side: Column) {
        let unit = self.styles.unit;
        let (mut y, mut whole) = (0.0, Slab::default());
        let above: f32 = column.slabs.iter().fold(0.0, |y, slab| slab.top(y, unit) + slab.height);
        let height = side.slabs.iter().fold(0.0, |y, slab| slab.top(y, unit) + slab.height);
        let room = self.theme.text_area().1 - above - FEWEST_BELOW * self.styles.body.leading;
        if height > room {
            for slab in side.slabs {
                column.space(slab.space_before);
                column.push(slab);
            }
            return;
        }
        let mut boxes: Vec<(usize, f32, f32)> = Vec::new();
        let mut slabs = Vec::with_capacity(side.slabs.len());
        for slab in side.slabs {
            y = slab.top(y, unit);
            let end = y + slab.height;
            match (slab.boxed, boxes.last_mut()) {
                (Some(number), Some((last, _, bottom))) if *last == number => *bottom = end,
                (Some(number), _) => boxes.push((number, y, end)),
                (None, _) => {}
            }
            slabs.push((y, slab));
            y = end;
        }
        for (number, top, bottom) in boxes {
            whole.items.append(&mut self.flow.boxes[number].items(top, bottom - top));
        }
        for (y, slab) in slabs {
            whole.absorb(slab, y);
        }
        let width = self.theme.side_column.width + self.theme.side_column.gutter;
        self.side = Some(SideSpace { from: column.slabs.len(), height, width, bound: false });
        // It takes no height of its own: the text beside it does.
        column.push(Slab { height: 0.0, ..whole });
        column.keep(cost::TITLE_BLOCK, 0.0);
    }

    /// What is set below a side column begins below it.
    pub(super) fn close_side(&mut self, column: &mut Column) {
        if let Some(side) = self.side.take() {
            let reached = side.reached(column, self.styles.unit);
            if reached < side.height {
                column.push(Slab { height: side.height - reached, ..Slab::default() });
            }
            side.bind(column, self.styles.unit);
        }
    }

    /// Where a block of the text stands: beside the side column as far as that reaches.
    pub(super) fn beside_side(&mut self, column: &mut Column, place: &Place, block: Option<&Block>) -> Place {
        let whole = place.width > self.measure - 0.5;
        let Some(side) = self.side.filter(|_| whole) else { return *place };
        let unit = self.styles.unit;
        let reached = side.reached(column, unit);
        let left = side.height - reached - column.asked_space();
        if left <= 0.0 {
            self.side = None;
            side.bind(column, unit);
            return *place;
        }
        if let Some(Block { kind: BlockKind::Paragraph(content), .. }) = block
            && !content.iter().any(|inline| matches!(inline.kind, InlineKind::Image { .. }))
        {
            return Place { narrow: side.narrow(left, place.style.leading), ..*place };
        }
        let undivided = block.is_none_or(|block| {
            matches!(block.kind, BlockKind::Table { .. } | BlockKind::Figure(_) | BlockKind::Heading { .. })
        });
        if undivided && side.height - reached < FEWEST_BESIDE * self.styles.body.leading {
            self.side = None;
            side.bind(column, unit);
            column.space(side.height - reached);
            return *place;
        }
        side.beside(place)
    }

    fn in_order(&mut self, mut set: Vec<SetPart>) {
        let kids = &mut self.tags.get_mut(TagTree::ROOT).kids;
        let places: Vec<usize> =
            (0..kids.len()).filter(|&at| set.iter().any(|part| kids[at] == Kid::Tag(part.tag))).collect();
        set.sort_by_key(|part| part.index);
        for (place, part) in places.into_iter().zip(&set) {
            kids[place] = Kid::Tag(part.tag);
        }
        self.outline.extend(set.into_iter().flat_map(|part| part.outline));
    }
}
