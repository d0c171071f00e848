//! The Markdown of a field as a tree.

mod tree;

pub use tree::{
    Block, BlockKind, Cell, CellAlignment, Citation, CitedPart, Inline, InlineKind, ListItem, Reference,
};
