use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::Document;
use crate::source::{Origin, SourceId};
use crate::text::{Inline, InlineKind, Visitor, walk_blocks};
use crate::world::{Content, FileError, Unreadable, World, read_within};

/// The file of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureContent {
    /// Its real path: two names of one file have the same.
    pub path: PathBuf,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

/// The files of the pictures that a document shows, read before any format needs them.
#[derive(Debug, Clone, Default)]
pub struct PictureFiles(BTreeMap<(SourceId, String), Result<PictureContent, FileError>>);

impl PictureFiles {
    /// Reads the pictures of a document, and its logo where one is wanted. Only files in the folder of the file that
    /// names them, or below it, are read.
    pub fn read(world: &dyn World, document: &Document, logo: bool) -> Self {
        let mut named = Named::default();
        for part in &document.parts {
            walk_blocks(&part.blocks, &mut named);
        }
        for note in &document.notes {
            walk_blocks(&note.content, &mut named);
        }
        let logo = document.head.letterhead.logo.as_ref().filter(|_| logo);
        named.0.extend(logo.map(|logo| (logo.text.clone(), logo.origin)));
        let mut files = BTreeMap::new();
        for (path, origin) in named.0 {
            let source = document.sources.get(origin.source);
            let read = || beside(world, Path::new(source.name()), &path);
            files.entry((origin.source, path.clone())).or_insert_with(read);
        }
        Self(files)
    }

    /// The file of that path, as it is written in that source.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn get(&self, source: SourceId, path: &str) -> Result<&PictureContent, FileError> {
        match self.0.get(&(source, path.to_owned())) {
            Some(read) => read.as_ref().map_err(Clone::clone),
            None => Err(FileError::new(Path::new(path), Unreadable::Missing)),
        }
    }
}

/// The pictures that a document names.
#[derive(Default)]
struct Named(Vec<(String, Origin)>);

impl<R> Visitor<R> for Named {
    fn inline(&mut self, inline: &Inline<R>) {
        if let InlineKind::Image { path, .. } = &inline.kind {
            self.0.push((path.clone(), inline.origin));
        }
    }
}

/// Reads a file that is named from the folder of another.
fn beside(world: &dyn World, source: &Path, path: &str) -> Result<PictureContent, FileError> {
    let inside = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    if path.contains("://") || !Path::new(path).components().all(inside) {
        return Err(FileError::new(Path::new(path), Unreadable::Outside));
    }
    let folder = source.parent().unwrap_or(Path::new(""));
    let (path, bytes) = read_within(world, folder, &folder.join(path), Content::Picture)?;
    Ok(PictureContent { path, bytes })
}
