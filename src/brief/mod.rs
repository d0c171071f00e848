//! What the author writes: the shapes of a brief file, version 1.

mod load;
mod shape;

pub use load::{load, load_bytes};
pub use shape::{
    Brief, DirectoryEntries, Event, Organisation, Recommendation, Section, SourceEntry, SourceKind, Speaker,
    Status,
};
