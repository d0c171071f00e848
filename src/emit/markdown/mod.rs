//! CommonMark with the extensions of GitHub, and front matter.
//!
//! A paragraph is one line: nothing is wrapped, so that every program breaks lines as it likes. What could be taken for a mark
//! by CommonMark, GitHub or pandoc is escaped, and nothing else is.

mod address;
mod anchors;
mod blocks;
mod character;
mod each_inline;
mod escape;
mod flanking;
mod format;
mod front_matter;
mod leaves;
mod line;
mod options;
mod pictures;
mod table;
mod write;

pub(in crate::emit) use format::FORMAT;
pub use options::MarkdownOptions;
pub use write::write;
#[cfg(test)]
mod pandoc;
#[cfg(test)]
mod snapshot;
#[cfg(test)]
mod tests;
