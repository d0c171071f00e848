//! PDF 1.7, tagged, through printpdf and a finishing pass with lopdf.
//!
//! printpdf makes the pages and their pictures, `content` what paints them; `finish` adds what printpdf has no notion of: the structure
//! tree, links, bookmarks, metadata, fonts with exact widths, and an identifier made from the content.

mod annotations;
mod clusters;
mod colour;
mod content;
mod deflate;
mod drawings;
mod error;
mod finish;
mod fonts;
mod format;
mod images;
mod metadata;
mod objects;
mod operators;
mod options;
mod outline;
mod pictures;
mod requirements;
mod structure;
mod subset;
mod write;

#[cfg(test)]
mod script_tests;
#[cfg(test)]
mod tests;

pub use error::Error;
pub(in crate::emit) use format::FORMAT;
pub use options::{PdfOptions, Standard};
pub use requirements::unmet;
pub use write::write;
