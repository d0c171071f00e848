//! Prints a document: one module a format.

pub mod docx;
pub mod html;
pub mod markdown;
pub mod pdf;
pub mod plain_text;

#[cfg(test)]
mod fixture;
mod picture;

pub use picture::{MediaType, PictureFile, Pictures};
