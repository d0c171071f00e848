//! Finds `demarche.toml`, the briefs and the shared directory.

mod bibliographies;
mod discover;
mod entry;
mod file_kind;
mod markdown_settings;
mod name_pattern;
mod names;
mod place;
mod search;
mod shape;
mod shared_directory;

pub use bibliographies::{bibliographies, named_file};
pub use discover::Workspace;
pub use entry::Entry;
pub use file_kind::FileKind;
pub use markdown_settings::{ImageLinks, MarkdownSettings, TitlePlace};
pub use name_pattern::{InvalidNamePattern, NameField, NamePattern};
pub use names::KnownNames;
pub use place::FILE_NAME;
pub use search::Search;
pub use shape::{Defaults, WorkspaceFile};
pub use shared_directory::{EntryPlace, EntryTable, SharedDirectory, duplicate};

#[cfg(test)]
mod tests;
