//! The Markdown of a field as a tree.

mod tree;

pub use tree::{
    Block, BlockKind, Cell, CellAlignment, Citation, CitedPart, Inline, InlineKind, ListItem, Reference,
};

use crate::diagnostic::Diagnostic;
use crate::reader::Located;
use crate::source::{SourceId, Sources};

/// Reads the Markdown of a field as blocks, with what is wrong in it.
pub fn blocks(
    field: &Located<String>,
    source: SourceId,
    sources: &Sources,
) -> (Vec<Block<Reference>>, Vec<Diagnostic>) {
    let _ = (field, source, sources);
    todo!()
}

/// Reads the Markdown of a field of one line, with what is wrong in it.
pub fn inlines(
    field: &Located<String>,
    source: SourceId,
    sources: &Sources,
) -> (Vec<Inline<Reference>>, Vec<Diagnostic>) {
    let _ = (field, source, sources);
    todo!()
}

/// The words alone, without marks and references.
pub fn plain<R>(content: &[Inline<R>]) -> String {
    let _ = content;
    todo!()
}

/// How many words there are, by the word boundaries of Unicode (UAX #29).
pub fn count_words(text: &str) -> usize {
    let _ = text;
    todo!()
}
