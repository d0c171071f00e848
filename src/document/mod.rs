//! The tree that every format prints.

mod tree;

pub use tree::{Block, Document, Head, Inline, Note, NoteReference, Part, PartRole, SourceLine};

use crate::profile::{Kind, Profile};
use crate::statement::Statement;

/// Composes the document of that kind; headings and order are those of `profile`.
pub fn compose(statement: &Statement, kind: Kind, profile: &Profile) -> Document {
    let _ = (statement, kind, profile);
    todo!()
}
