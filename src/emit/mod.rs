//! Prints a document: one module a format.

pub mod docx;
mod entry;
#[cfg(test)]
mod fixture;
mod format;
pub mod html;
pub mod json;
pub mod markdown;
pub mod pdf;
pub mod plain_text;

use entry::FormatEntry;
pub use entry::{FormatOptions, Input, MadeFile, PictureCopy, Resources, WriteError};
pub use format::Format;
