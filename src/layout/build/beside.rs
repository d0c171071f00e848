//! Small pictures that stand beside the text that follows them.

use super::builder::Builder;
use super::place::Place;
use super::side_space::SideSpace;
use crate::document::{Block, NoteReference};
use crate::layout::Alignment;
use crate::layout::metrics::{cost, share, space};
use crate::layout::slab::{Column, Slab};
use crate::text::{self, BlockKind, Figure, InlineKind};

/// A height that is not seen, after which space counts.
const TRACE: f32 = 0.01;
/// About how wide a letter is, in ems.
const LETTER: f32 = 0.47;

impl Builder<'_> {
    /// The width of a figure that stands beside the text after it, in points; none where it is too wide, or the text too short.
    pub(super) fn width_beside_text(
        &mut self,
        place: &Place,
        figure: &Figure<NoteReference>,
        rest: &[Block],
    ) -> Option<f32> {
        let [Block { kind: BlockKind::Paragraph(content), .. }] = figure.content.as_slice() else {
            return None;
        };
        let [text::Inline { kind: InlineKind::Image { path, width: wanted, .. }, origin }] =
            content.as_slice()
        else {
            return None;
        };
        let whole = place.width > self.measure - 0.5;
        let set_apart = place.depth > 0 || !place.running || self.side.is_some();
        if !self.theme.pair_figures || !whole || set_apart || wanted.is_some() {
            return None;
        }
        let (width, height) = self.picture_size(path, *origin)?;
        let own = (self.theme.picture_height / height).min(1.0) * width;
        if own > share::TOO_WIDE_BESIDE * place.width {
            return None;
        }
        let taken = own.min(share::BESIDE_TEXT * place.width);
        let measure = place.width - taken - self.gutter();
        let style = &self.styles.body;
        if measure < share::LEAST_BESIDE * style.run.size {
            return None;
        }
        let words =
            text::plain(&figure.caption).chars().count() as f32 * LETTER * self.styles.caption.run.size;
        let needed = height * taken / width + (words / taken).ceil() * self.styles.caption.leading;
        let mut lines = 0.0;
        for block in rest.iter().take_while(|block| !matches!(block.kind, BlockKind::Figure(_))) {
            lines += if let BlockKind::Table { rows, .. } = &block.kind {
                rows.len() as f32 + 1.0
            } else {
                let letters = text::plain_blocks(std::slice::from_ref(block)).chars().count() as f32;
                (letters * LETTER * style.run.size / measure).ceil()
            };
        }
        (lines * style.leading >= needed).then_some(taken)
    }

    /// Sets a figure at the end of the lines that follow.
    pub(super) fn figure_beside_text(
        &mut self,
        column: &mut Column,
        place: &Place,
        figure: &Figure<NoteReference>,
        width: f32,
    ) {
        let x = place.x + if place.right_to_left() { 0.0 } else { place.width - width };
        let mut own = Column::default();
        self.captioned(&mut own, &Place { x, width, alignment: Alignment::Start, ..*place }, figure);
        let mut whole = Slab::default();
        // The text begins that much lower.
        let mut y = place.gap;
        for slab in own.slabs {
            y += if y > place.gap { slab.space_before } else { 0.0 };
            let height = slab.height;
            whole.absorb(slab, y);
            y += height;
        }
        let height = whole.height + space::BELOW_BESIDE * self.styles.unit;
        let width = width + self.gutter();
        self.side = Some(SideSpace { from: column.slabs.len(), height, width, bound: true });
        column.push(Slab { height: TRACE, ..whole });
        column.keep(cost::TITLE_BLOCK, 0.0);
    }

    fn gutter(&self) -> f32 {
        self.theme.side_column.gutter
    }
}
