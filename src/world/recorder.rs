use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::{Content, EntryKind, FileError, FoundFiles, Links, Stamp, World};

/// A file that was asked for, found or not.
#[derive(Debug, Clone)]
pub struct FileRecord {
    /// The path by which it was asked for.
    pub path: PathBuf,
    /// By what it can be seen to be the same; nothing where there was no such file.
    pub stamp: Option<Stamp>,
    bytes: Option<Arc<[u8]>>,
}

impl FileRecord {
    /// The SHA-256 of what was read; nothing of a file that was not read whole, such as a font.
    pub fn digest(&self) -> Option<[u8; 32]> {
        self.bytes.as_ref().map(|bytes| Sha256::digest(bytes).into())
    }
}

/// A view of files that remembers what was asked of it.
#[derive(Debug)]
pub struct Recorder<'w> {
    world: &'w dyn World,
    files: Mutex<BTreeMap<PathBuf, FileRecord>>,
}

impl<'w> Recorder<'w> {
    /// Remembers what is asked of that view from now on.
    pub fn new(world: &'w dyn World) -> Self {
        Self { world, files: Mutex::default() }
    }

    /// The files that were asked for, sorted by path.
    pub fn files(&self) -> Vec<FileRecord> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.values().cloned().collect()
    }

    fn record(&self, path: &Path, bytes: Option<&Arc<[u8]>>) {
        let record = FileRecord {
            path: path.to_path_buf(),
            stamp: self.world.stamp(path),
            bytes: bytes.map(Arc::clone),
        };
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_path_buf(), record);
    }
}

impl World for Recorder<'_> {
    fn read(&self, path: &Path, content: Content) -> Result<Arc<[u8]>, FileError> {
        let read = self.world.read(path, content);
        self.record(path, read.as_ref().ok());
        read
    }

    fn read_named(&self, path: &Path, content: Content) -> Result<Arc<[u8]>, FileError> {
        let read = self.world.read_named(path, content);
        self.record(path, read.as_ref().ok());
        read
    }

    fn standard_input(&self, content: Content) -> Result<Arc<[u8]>, FileError> {
        self.world.standard_input(content)
    }

    fn font(&self, path: &Path) -> Result<fontdb::Source, FileError> {
        self.record(path, None);
        self.world.font(path)
    }

    fn system_fonts(&self) -> fontdb::Database {
        self.world.system_fonts()
    }

    fn kind(&self, path: &Path) -> Option<EntryKind> {
        self.world.kind(path)
    }

    fn stamp(&self, path: &Path) -> Option<Stamp> {
        self.world.stamp(path)
    }

    fn files(&self, folder: &Path, links: Links, enters: &dyn Fn(&Path) -> bool) -> FoundFiles {
        self.world.files(folder, links, enters)
    }

    fn real(&self, path: &Path) -> Result<PathBuf, FileError> {
        let real = self.world.real(path);
        if real.is_err() {
            self.record(path, None);
        }
        real
    }

    fn here(&self) -> io::Result<PathBuf> {
        self.world.here()
    }

    fn today(&self) -> jiff::civil::Date {
        self.world.today()
    }
}
