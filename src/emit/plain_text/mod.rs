//! Text without any marks, for the forms and e-mails that strip them.
//!
//! A paragraph is one line unless lines are wrapped. Items of a list begin with a dash or their number, the cells of a row are
//! parted by tabs, a quotation has the quotation marks of its language, and the text of a note is in square brackets where
//! it is called.

mod blocks;
mod format;
mod inlines;
mod options;
mod write;

pub(in crate::emit) use format::FORMAT;
pub use options::PlainTextOptions;
pub use write::write;
#[cfg(test)]
mod tests;
