use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::{Brief, Project};
use crate::world::{FileError, shown};

/// A brief of a project that is yet to be read.
#[derive(Debug, Clone)]
pub struct BriefRef<'p> {
    project: &'p Project<'p>,
    path: Arc<Path>,
    text: Option<Arc<[u8]>>,
}

impl<'p> BriefRef<'p> {
    /// The brief of that path, seen from the current folder.
    pub fn new(project: &'p Project<'p>, path: impl Into<Arc<Path>>) -> Self {
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

    /// The folder that it lies in, seen from the one in which its workspace looks for briefs; empty where it lies elsewhere.
    pub fn folder(&self) -> PathBuf {
        let bases = &self.project.workspace().bases;
        let is_below = |folder: &&Path| folder.components().all(|part| matches!(part, Component::Normal(_)));
        let within = |folder: &Path, base: &Path| {
            folder.strip_prefix(base).ok().filter(is_below).map(Path::to_path_buf)
        };
        // A pattern without folders has the workspace itself for a base, which is the last resort.
        let nearest =
            |folders: Vec<PathBuf>| folders.into_iter().min_by_key(|folder| folder.components().count());
        let plain =
            |path: &Path| path.components().filter(|part| *part != Component::CurDir).collect::<PathBuf>();
        let folder = plain(self.path.parent().unwrap_or(Path::new("")));
        if let Some(folder) = nearest(bases.iter().filter_map(|base| within(&folder, &plain(base))).collect())
        {
            return folder;
        }
        let world = self.project.world();
        let here = |path: &Path| world.real(if path.as_os_str().is_empty() { Path::new(".") } else { path });
        let Ok(folder) = here(&folder) else { return PathBuf::new() };
        let real = bases.iter().filter_map(|base| within(&folder, &here(base).ok()?));
        nearest(real.collect()).unwrap_or_default()
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
