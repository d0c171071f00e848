use crate::layout::style::Style;
use crate::layout::{Alignment, NarrowLines, TagId};
use crate::locale::Direction;

/// Where blocks are and how they are set.
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
    /// Where its lines are.
    pub(super) alignment: Alignment,
    /// The space between two blocks, in points.
    pub(super) gap: f32,
    /// Where lines begin.
    pub(super) direction: Direction,
    /// How many lists hold it.
    pub(super) depth: usize,
    /// How many of them are numbered.
    pub(super) numbered: usize,
    /// Whether it is running text, as notes and items of lists are not.
    pub(super) running: bool,
    /// Whether paragraphs are told apart by their indent.
    pub(super) indented: bool,
    /// Whether it is spoken: no page divides a sentence.
    pub(super) spoken: bool,
    /// The first lines of a paragraph that leave room for a picture or column beside them.
    pub(super) narrow: NarrowLines,
}

impl Place {
    /// Whether lines begin at the right.
    pub(super) fn right_to_left(&self) -> bool {
        self.direction == Direction::RightToLeft
    }

    /// The same place, set in where lines begin.
    pub(super) fn set_in(mut self, by: f32) -> Self {
        let by = by.min(self.width / 2.0);
        self.width -= by;
        if !self.right_to_left() {
            self.x += by;
        }
        self
    }
}
