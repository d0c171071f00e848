//! What the author writes: the shapes of a brief file, version 1.

mod load;
mod shape;
mod sound;
pub mod starter;

pub use crate::profile::Status;
pub use load::{load, load_bytes};
pub use shape::{
    Allow, BriefFile, DirectoryEntries, Event, Organisation, Recommendation, Section, SourceEntry,
    SourceKind, Speaker,
};
pub use sound::{check_language, checked_directory, is_email, is_id, kebab};

#[cfg(test)]
mod tests;
