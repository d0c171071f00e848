//! Names of those who sign together, in columns.

use super::builder::Builder;
use super::place::Place;
use crate::document::{Block, NoteReference};
use crate::layout::metrics::cost;
use crate::layout::slab::{Column, Slab};
use crate::layout::{Alignment, TagRole};
use crate::text::{BlockKind, ListItem};

/// The fewest names that are set in columns: fewer are read more easily one below the other.
const FEWEST: usize = 6;
/// The narrowest column, in ems: the name of an organisation takes one to three lines of it.
const NARROWEST: f32 = 18.0;
/// The most who sign a letter side by side.
const MOST_SIGNATURES: usize = 3;
/// The room for a signature, in half lines.
const HAND: f32 = 7.0;
/// The space between columns, in ems.
const GUTTER: f32 = 1.5;

impl Builder<'_> {
    /// Blocks whose lists of names are in columns, read along the rows, so that a list runs on over pages.
    pub(super) fn signatories(&mut self, column: &mut Column, place: &Place, blocks: &[Block]) {
        let em = place.style.run.size;
        let fitting = ((place.width + GUTTER * em) / ((NARROWEST + GUTTER) * em)).floor().max(1.0) as usize;
        // Lists of one statement look alike: one that is long enough sets the others in columns as well.
        let long = blocks
            .iter()
            .any(|block| matches!(&block.kind, BlockKind::List { items, .. } if items.len() >= FEWEST));
        for (index, block) in blocks.iter().enumerate() {
            if index > 0 {
                column.space(place.gap);
            }
            match &block.kind {
                BlockKind::List { start: None, items, .. } if long && fitting > 1 => {
                    self.names_in_columns(column, place, fitting.min(3), items);
                }
                _ => self.blocks(column, place, std::slice::from_ref(block)),
            }
        }
    }

    /// Those who sign a letter, side by side, each under the room that a hand needs.
    pub(super) fn signatures(&mut self, column: &mut Column, place: &Place, blocks: &[Block]) {
        let columns = blocks.len().clamp(1, MOST_SIGNATURES);
        for (index, row) in blocks.chunks(columns).enumerate() {
            // Those who sign first do so below the last words of the letter.
            column.keep(if index == 0 { cost::HEADING } else { 0.0 }, 0.0);
            column.space(HAND * self.styles.unit);
            let place = &Place { indented: false, running: false, ..*place };
            let cells = row.iter().map(|block| (*place, std::slice::from_ref(block))).collect();
            self.side_by_side(column, place, columns, cells);
        }
    }

    fn names_in_columns(
        &mut self,
        column: &mut Column,
        place: &Place,
        columns: usize,
        items: &[ListItem<NoteReference>],
    ) {
        let list = self.tags.add(place.tag, TagRole::List { numerals: None });
        for row in items.chunks(columns) {
            let mut cells = Vec::with_capacity(row.len());
            for item in row {
                let item_tag = self.tags.add(list, TagRole::ListItem);
                let tag = self.tags.add(item_tag, TagRole::ListBody);
                cells.push((Place { tag, depth: place.depth + 1, ..*place }, item.content.as_slice()));
            }
            self.side_by_side(column, place, columns, cells);
        }
    }

    /// Cells side by side, as the first of so many columns, each in a place like its own.
    fn side_by_side(
        &mut self,
        column: &mut Column,
        place: &Place,
        columns: usize,
        cells: Vec<(Place, &[Block])>,
    ) {
        let gutter = GUTTER * place.style.run.size;
        let width = (place.width - gutter * (columns - 1) as f32) / columns as f32;
        let mut whole = Slab { on_grid: true, ..Slab::default() };
        for (index, (own, blocks)) in cells.into_iter().enumerate() {
            let from_start = (width + gutter) * index as f32;
            let x = if self.right_to_left() {
                place.x + place.width - from_start - width
            } else {
                place.x + from_start
            };
            let inner = Place { x, width, alignment: Alignment::Start, gap: 0.0, indented: false, ..own };
            let mut cell = Column::default();
            self.blocks(&mut cell, &inner, blocks);
            let mut y = 0.0;
            for slab in cell.slabs {
                let height = slab.height;
                whole.absorb(slab, y);
                y += height;
            }
        }
        column.push(whole);
    }
}
