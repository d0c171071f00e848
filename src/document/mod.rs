//! The tree that every format prints.

mod tree;

pub use tree::{Block, Document, Head, Inline, Note, NoteReference, Part, PartRole, SourceLine};
