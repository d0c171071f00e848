//! Prints a document: one module a format.

pub mod docx;
#[cfg(test)]
mod fixture;
mod format;
pub mod html;
pub mod markdown;
pub mod pdf;
mod picture;
pub mod plain_text;

pub use format::Format;
pub use picture::{MediaType, PictureFile, Pictures};
