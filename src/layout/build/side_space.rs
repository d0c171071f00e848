use super::place::Place;
use crate::layout::NarrowLines;
use crate::layout::metrics::cost;
use crate::layout::slab::Column;

/// The room that something takes beside the text, at the end of its lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct SideSpace {
    /// The first slab of the text that stands beside it.
    pub(super) from: usize,
    /// Its height, in points.
    pub(super) height: f32,
    /// What it takes of the measure, with its gutter, in points.
    pub(super) width: f32,
    /// Whether it is part of the text, so that no page ends beside it.
    pub(super) bound: bool,
}

impl SideSpace {
    /// How far the text beside it has come, in points.
    pub(super) fn reached(&self, column: &Column, unit: f32) -> f32 {
        column.slabs.iter().skip(self.from).fold(0.0, |y, slab| slab.top(y, unit) + slab.height)
    }

    /// The part of a place that it leaves, where lines begin.
    pub(super) fn beside(&self, place: &Place) -> Place {
        let x = place.x + if place.right_to_left() { self.width } else { 0.0 };
        Place { x, width: place.width - self.width, ..*place }
    }

    /// The lines of a paragraph that it makes shorter, where so much of its height is left.
    pub(super) fn narrow(&self, left: f32, leading: f32) -> NarrowLines {
        NarrowLines { count: (left / leading).ceil().max(0.0) as usize, by: self.width }
    }

    /// Keeps the text beside it on one page with it, where it must be.
    pub(super) fn bind(&self, column: &mut Column, unit: f32) {
        if !self.bound {
            return;
        }
        let mut y = 0.0;
        for (index, slab) in column.slabs.iter_mut().enumerate().skip(self.from) {
            let top = slab.top(y, unit);
            if top >= self.height {
                break;
            }
            if index > self.from {
                slab.break_before = slab.break_before.max(cost::WITHIN_HEADING);
            }
            y = top + slab.height;
        }
    }
}
