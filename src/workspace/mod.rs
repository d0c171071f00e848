//! Finds `demarche.toml`, the briefs and the shared directory.

mod brief_like;
mod discover;
mod names;
mod place;
mod shape;
mod shared_directory;

pub use discover::{FILE_NAME, Workspace};
pub use names::Names;
pub use shape::{Defaults, WorkspaceFile};
pub use shared_directory::{Entry, EntryTable, Place, SharedDirectory, duplicate};

#[cfg(test)]
mod tests;
