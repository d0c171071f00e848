//! What goes with a table onto a page that is turned sideways.

use super::builder::Builder;
use crate::layout::metrics::cost;
use crate::layout::slab::{Column, Slab};

impl Builder<'_> {
    /// Turns what is kept with the table that begins at the slab `start`: its caption, and headings that would else be alone at the foot
    /// of the page before it.
    pub(super) fn turn_with_table(&self, column: &mut Column, start: usize) {
        let mut first = start;
        while first > 0 && column.slabs[first].break_before >= cost::HEADING {
            first -= 1;
        }
        self.turn_slabs(&mut column.slabs[first..start]);
    }

    /// Turns the lines from the slab `first` on, where what they are below is turned.
    pub(super) fn turn_below(&self, column: &mut Column, first: usize) {
        let (above, below) = column.slabs.split_at_mut(first);
        if above.last().is_some_and(|slab| slab.sideways) {
            self.turn_slabs(below);
        }
    }

    /// Lines that begin at the right begin at that of the wider page.
    fn turn_slabs(&self, slabs: &mut [Slab]) {
        let wider = self.theme.sideways_area().0 - self.measure;
        for slab in slabs.iter_mut().filter(|slab| !slab.sideways) {
            slab.sideways = true;
            slab.spans = self.theme.columns.count > 1;
            if self.right_to_left() {
                slab.shift(wider, 0.0);
            }
        }
    }
}
