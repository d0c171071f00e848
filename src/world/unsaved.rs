use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Content, EntryKind, FileError, FoundFiles, Links, Stamp, World};

/// Another view of files below texts that are not saved yet, as an editor holds them.
#[derive(Debug)]
pub struct Unsaved<'w> {
    world: &'w dyn World,
    texts: BTreeMap<PathBuf, Arc<[u8]>>,
}

impl<'w> Unsaved<'w> {
    /// Without any unsaved text.
    pub fn over(world: &'w dyn World) -> Self {
        Self { world, texts: BTreeMap::new() }
    }

    /// With the text of one more file, which need not exist.
    ///
    /// # Errors
    /// When the system does not say what the current folder is.
    pub fn text(mut self, path: impl AsRef<Path>, text: impl AsRef<[u8]>) -> io::Result<Self> {
        let path = self.key(path.as_ref())?;
        self.texts.insert(path, text.as_ref().into());
        Ok(self)
    }

    /// The file as all its names and links have it; one that does not exist lies in a folder that may be a link.
    fn key(&self, path: &Path) -> io::Result<PathBuf> {
        if let Ok(real) = self.world.real(path) {
            return Ok(real);
        }
        let path = self.world.here()?.join(path);
        Ok(match (path.parent().and_then(|folder| self.world.real(folder).ok()), path.file_name()) {
            (Some(folder), Some(name)) => folder.join(name),
            _ => path,
        })
    }

    fn unsaved(&self, path: &Path) -> Option<&Arc<[u8]>> {
        if self.texts.is_empty() { None } else { self.texts.get(&self.key(path).ok()?) }
    }
}

impl World for Unsaved<'_> {
    fn read(&self, path: &Path, content: Content) -> Result<Arc<[u8]>, FileError> {
        self.unsaved(path).map_or_else(|| self.world.read(path, content), |text| Ok(Arc::clone(text)))
    }

    fn read_named(&self, path: &Path, content: Content) -> Result<Arc<[u8]>, FileError> {
        self.unsaved(path).map_or_else(|| self.world.read_named(path, content), |text| Ok(Arc::clone(text)))
    }

    fn standard_input(&self, content: Content) -> Result<Arc<[u8]>, FileError> {
        self.world.standard_input(content)
    }

    fn font(&self, path: &Path) -> Result<fontdb::Source, FileError> {
        self.world.font(path)
    }

    fn system_fonts(&self) -> fontdb::Database {
        self.world.system_fonts()
    }

    fn kind(&self, path: &Path) -> Option<EntryKind> {
        self.unsaved(path).map_or_else(|| self.world.kind(path), |_| Some(EntryKind::File))
    }

    fn stamp(&self, path: &Path) -> Option<Stamp> {
        match self.unsaved(path) {
            Some(text) => Some(Stamp { bytes: text.len() as u64, modified: None }),
            None => self.world.stamp(path),
        }
    }

    fn files(&self, folder: &Path, links: Links, enters: &dyn Fn(&Path) -> bool) -> FoundFiles {
        let mut listing = self.world.files(folder, links, enters);
        let Ok(base) = self.world.real(folder) else { return listing };
        for text in self.texts.keys() {
            let Ok(below) = text.strip_prefix(&base) else { continue };
            let mut path = folder.to_path_buf();
            let entered = below.components().all(|part| {
                path.push(part);
                enters(&path)
            });
            if entered && !listing.files.contains(&path) {
                listing.files.push(path);
            }
        }
        listing.files.sort();
        listing
    }

    fn real(&self, path: &Path) -> Result<PathBuf, FileError> {
        match self.world.real(path) {
            Err(error) => match self.unsaved(path) {
                Some(_) => self.key(path).map_err(|_| error),
                None => Err(error),
            },
            real => real,
        }
    }

    fn here(&self) -> io::Result<PathBuf> {
        self.world.here()
    }

    fn today(&self) -> jiff::civil::Date {
        self.world.today()
    }
}
