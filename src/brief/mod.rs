//! What the author writes: the shapes of a brief file, version 1.

mod shape;

pub use shape::{
    Brief, DirectoryEntries, Event, Organisation, Recommendation, Section, SourceEntry, SourceKind, Speaker,
    Status,
};
