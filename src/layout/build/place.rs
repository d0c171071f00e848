use crate::layout::style::Style;
use crate::layout::{Alignment, TagId};

/// Where blocks stand and how they are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// What holds them.
    pub(super) tag: TagId,
    /// From the left of the text, in points.
    pub(super) x: f32,
    /// The measure, in points.
    pub(super) width: f32,
    /// How running text is set.
    pub(super) style: Style,
    /// Where its lines stand.
    pub(super) alignment: Alignment,
    /// The space between two blocks, in points.
    pub(super) gap: f32,
    /// How many lists hold it.
    pub(super) depth: usize,
    /// Whether paragraphs are told apart by their indent.
    pub(super) indented: bool,
}

impl Place {
    /// The same place, set in where lines begin.
    pub(super) fn set_in(mut self, by: f32, right_to_left: bool) -> Self {
        let by = by.min(self.width / 2.0);
        self.width -= by;
        if !right_to_left {
            self.x += by;
        }
        self
    }
}
