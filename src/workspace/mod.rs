//! Finds `demarche.toml`, the briefs and the shared directory.

mod shape;

pub use shape::{Defaults, WorkspaceFile};

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::brief::DirectoryEntries;
use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// A folder of briefs and what they share; a lone brief has one with nothing in it.
#[derive(Debug, Clone, Default)]
pub struct Workspace {
    /// Its folder.
    pub root: PathBuf,
    /// `demarche.toml`, where there is one.
    pub source: Option<Arc<Source>>,
    /// What holds for briefs that do not say otherwise.
    pub defaults: Defaults,
    /// The shared files, in the order they are named; an earlier entry wins over a later one.
    pub directory: Vec<(Arc<Source>, DirectoryEntries)>,
    /// The briefs, sorted.
    pub briefs: Vec<PathBuf>,
    /// The files of profiles of one's own.
    pub profiles: Vec<PathBuf>,
    /// The files of themes of one's own.
    pub themes: Vec<PathBuf>,
    /// The folder that statements are written to.
    pub out: PathBuf,
}

impl Workspace {
    /// The workspace of `start` (a file or folder), found by walking up; mistakes in its files come beside it.
    ///
    /// # Errors
    /// When a file or folder cannot be read.
    pub fn discover(start: &Path) -> std::io::Result<(Self, Vec<Diagnostic>)> {
        let _ = start;
        todo!()
    }
}
