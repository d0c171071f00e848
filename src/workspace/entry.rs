use crate::source::{Origin, SourceId};

/// An entry of the directory and where it was read.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    /// What it says.
    pub value: T,
    /// Its id in the file.
    pub origin: Origin,
}

impl<T> Entry<T> {
    /// The file that the spans of its fields lie in.
    pub fn source(&self) -> SourceId {
        self.origin.source
    }
}
