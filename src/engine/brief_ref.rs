use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Brief, Project};
use crate::world::{FileError, shown};

/// A brief of a project that is yet to be read.
#[derive(Debug, Clone)]
pub struct BriefRef<'p> {
    project: &'p Project<'p>,
    path: PathBuf,
    text: Option<Arc<[u8]>>,
}

impl<'p> BriefRef<'p> {
    /// The brief of that path, seen from the current folder.
    pub fn new(project: &'p Project<'p>, path: impl Into<PathBuf>) -> Self {
        Self { project, path: path.into(), text: None }
    }

    /// The brief with that text, whatever file of its path there is.
    #[must_use]
    pub fn with_text(self, text: Arc<[u8]>) -> Self {
        Self { text: Some(text), ..self }
    }

    /// The project that it belongs to.
    pub fn project(&self) -> &'p Project<'p> {
        self.project
    }

    /// Where it lies, seen from the current folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether its text is that of a file.
    pub fn lies_in_file(&self) -> bool {
        self.text.is_none()
    }

    /// The path as people should see it.
    pub fn name(&self) -> String {
        shown(&self.path)
    }

    /// What the names of its statements begin with: the name of its file without the extension.
    pub fn stem(&self) -> String {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        // Standard input is named `<stdin>`, of which no system wants the brackets in the name of a file.
        stem.trim_matches(['<', '>']).to_owned()
    }

    /// Reads it.
    ///
    /// # Errors
    /// When its file cannot be read.
    pub fn open(&self) -> Result<Brief<'p>, FileError> {
        match &self.text {
            Some(text) => Ok(self.project.brief_of(&self.path, Arc::clone(text))),
            None => self.project.brief_at(&self.path),
        }
    }
}
