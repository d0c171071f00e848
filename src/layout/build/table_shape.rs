use super::text::Pieces;
use crate::layout::Alignment;

/// A row whose structure is known and whose lines are not.
pub(super) struct Row {
    pub(super) cells: Vec<Pieces>,
    pub(super) head: bool,
}

/// Where the columns of a table are, and how their lines are aligned.
pub(super) struct Columns {
    pub(super) x: Vec<f32>,
    pub(super) width: Vec<f32>,
    pub(super) alignment: Vec<Alignment>,
}
