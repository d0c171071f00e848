//! PDF 1.7, tagged, through printpdf and a finishing pass with lopdf.
//!
//! printpdf makes the pages and their pictures, `content` what paints them; `finish` adds what printpdf has no notion of: the structure
//! tree, links, bookmarks, metadata, and fonts with exact widths. `file` writes the objects: lopdf would write each of them three times
//! to pack them, and leave the table of places as it is.

mod annotations;
mod clusters;
mod colour;
mod content;
mod deflate;
mod drawings;
mod error;
mod file;
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
mod syntax;
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
