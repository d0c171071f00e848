//! Two figures side by side.

use super::builder::Builder;
use super::place::Place;
use crate::document::{Block, NoteReference};
use crate::layout::metrics::{share, space};
use crate::layout::slab::{Column, Slab, SlabKind};
use crate::text::{BlockKind, Figure};

impl Builder<'_> {
    /// Two figures that the theme sets side by side: they follow each other, and the measure has room for both.
    pub(super) fn pair<'b>(&self, place: &Place, two: &'b [Block]) -> Option<[&'b Figure<NoteReference>; 2]> {
        let [Block { kind: BlockKind::Figure(one), .. }, Block { kind: BlockKind::Figure(other), .. }] = two
        else {
            return None;
        };
        let room = place.width >= share::PAIR * self.styles.body.run.size;
        (self.theme.pair_figures && room && place.depth == 0).then_some([one, other])
    }

    /// Sets two figures in halves of the measure, as one piece.
    pub(super) fn beside_each_other(
        &mut self,
        column: &mut Column,
        place: &Place,
        one: &Figure<NoteReference>,
        other: &Figure<NoteReference>,
    ) {
        let unit = self.styles.unit;
        let (left, right) = self.shares(place, share::HALF * place.width);
        let mut whole = Slab::default();
        for (place, figure) in [(left, one), (right, other)] {
            let place = Place { alignment: crate::layout::Alignment::Start, ..place };
            let mut own = Column::default();
            self.captioned(&mut own, &place, figure);
            let mut y = 0.0;
            for slab in own.slabs {
                y += if y > 0.0 { slab.space_before } else { 0.0 };
                let height = slab.height;
                whole.absorb(slab, y);
                y += height;
            }
        }
        whole.height = (whole.height / unit).ceil() * unit;
        whole.kind = if place.depth == 0 && place.running { SlabKind::Figure } else { SlabKind::Text };
        column.space(space::AROUND_BOX * unit);
        column.push(whole);
        column.space_after_figure(space::AROUND_BOX * unit);
    }
}
