//! A file of Microsoft Word (Office Open XML, ECMA-376, transitional), with real styles, lists, footnotes and fields.
//!
//! The parts of the package are written in a fixed order with a fixed time, so that the same document gives the same bytes.

mod blocks;
mod bookmark;
mod contents;
mod direction;
mod drawing;
mod format;
mod head;
mod notes;
mod numbering;
mod package;
mod paragraph;
mod properties;
mod running;
mod runs;
mod styles;
mod table;
mod typefaces;
mod write;
mod writer;
mod xml;

pub(in crate::emit) use format::FORMAT;
pub use write::write;
pub use writer::DocxOptions;
#[cfg(test)]
mod tests;
