//! Finds `demarche.toml`, the briefs and the shared directory.

mod brief_like;
mod discover;
mod place;
mod shape;

pub use discover::{FILE_NAME, Workspace};
pub use shape::{Defaults, WorkspaceFile};

#[cfg(test)]
mod tests;
