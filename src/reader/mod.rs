//! Reading TOML that a person wrote: every mistake at once, each at its place.

mod date;
mod located;

pub use date::{Date, DateRange};
pub use located::{Located, Table};

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};

/// A file that was read as far as it could be.
#[derive(Debug, Clone)]
pub struct Read<T> {
    /// The file, knowing its fields.
    pub source: Arc<Source>,
    /// What it says; what was wrong is left out.
    pub value: T,
    /// Every mistake in it.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads TOML into a shape: every syntax error, unknown key and wrong type is reported, and the rest is kept.
pub fn read<T: serde::de::DeserializeOwned + Default>(name: &str, text: &str) -> Read<T> {
    let _ = (name, text);
    todo!()
}

/// The candidate that was probably meant by `word`, if any is near enough.
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let _ = (word, candidates.into_iter().next());
    todo!()
}

/// Leads from bytes of a string's value to bytes of the file it was written in.
#[derive(Debug, Clone)]
pub struct StringMap {}

impl StringMap {
    /// For the string literal (quotes included) at `literal` of `text`.
    pub fn new(text: &str, literal: Span) -> Self {
        let _ = (text, literal);
        todo!()
    }

    /// The bytes of the file that make up these bytes of the value.
    pub fn span(&self, value: Span) -> Span {
        let _ = value;
        todo!()
    }
}
