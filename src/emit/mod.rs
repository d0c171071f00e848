//! Prints a document: one module a format.

pub mod docx;
#[cfg(test)]
mod fixture;
mod format;
pub mod html;
pub mod markdown;
pub mod pdf;
pub mod plain_text;

use format::Entry;
pub use format::{Format, Input, Options, Output, Resources, WriteError};
