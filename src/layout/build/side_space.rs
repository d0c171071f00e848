use super::place::Place;
use crate::layout::slab::Column;

/// The room that a side column takes beside the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct SideSpace {
    /// The first slab of the text that stands beside it.
    pub(super) from: usize,
    /// Its height, in points.
    pub(super) height: f32,
    /// What it takes of the measure, with its gutter, in points.
    pub(super) width: f32,
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
}
