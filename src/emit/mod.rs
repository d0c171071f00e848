//! Prints a document: one module a format.

pub mod markdown;
pub mod pdf;
