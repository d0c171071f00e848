//! One semantic HTML file: for screen and print, for readers of screens, and for the editors of websites.
//!
//! The page has no script and needs no other file but pictures that are not inlined. Notes are at the end, each with ways back
//! to where it is called. The facts about the statement are in `meta` elements and as JSON-LD in the words of schema.org.

mod blocks;
mod figure;
mod format;
mod head;
mod inlines;
mod markup;
pub(crate) use markup::escaped;
mod metadata;
mod notes;
mod page;
mod style;
mod write;

pub(in crate::emit) use format::FORMAT;
pub use page::HtmlOptions;
pub use write::write;
#[cfg(test)]
mod tests;
