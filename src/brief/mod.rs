//! What the author writes: the shapes of a brief file, version 1.

mod shape;

pub use shape::{
    Brief, DirectoryEntries, Event, Organisation, Recommendation, Section, SourceEntry, SourceKind, Speaker,
    Status,
};

/// Reads a brief: every mistake of form is reported, and the rest is kept.
pub fn load(name: &str, text: &str) -> crate::reader::Read<Brief> {
    let _ = (name, text);
    todo!()
}
