use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::{Content, FileError};

/// What lies at a path, wherever links lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A pipe, a device or a socket.
    Irregular,
}

/// What a search of folders does with links to other folders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// It goes where they lead.
    Followed,
    /// It passes over them.
    PassedOver,
}

/// By what a file is seen to be the same without being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Its length in bytes.
    pub bytes: u64,
    /// When it was last written, where that is known.
    pub modified: Option<SystemTime>,
}

/// The files of a folder and of those below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundFiles {
    /// The files, sorted.
    pub files: Vec<PathBuf>,
    /// The folders that could not be read.
    pub failures: Vec<FileError>,
}

/// All that a run sees of the world around it: files, standard input and the date. Paths are relative to the current
/// folder of the view.
pub trait World: Send + Sync + fmt::Debug {
    /// Reads a regular file whole, wherever links lead.
    ///
    /// # Errors
    /// When it is missing, no regular file, too large for its content, or may not be read.
    fn read(&self, path: &Path, content: Content) -> Result<Arc<[u8]>, FileError>;

    /// Reads what a person named: as [`Self::read`], but a pipe may stand for a file, as shells make them of `<(…)`.
    ///
    /// # Errors
    /// As [`Self::read`].
    fn read_named(&self, path: &Path, content: Content) -> Result<Arc<[u8]>, FileError> {
        self.read(path, content)
    }

    /// Reads standard input to its end.
    ///
    /// # Errors
    /// When it cannot be read or is too large.
    fn standard_input(&self, content: Content) -> Result<Arc<[u8]>, FileError>;

    /// A font file, to be read part by part when its faces are asked for.
    ///
    /// # Errors
    /// As [`Self::read`].
    fn font(&self, path: &Path) -> Result<fontdb::Source, FileError>;

    /// The fonts that the system has.
    fn system_fonts(&self) -> fontdb::Database;

    /// What lies at a path, if anything.
    fn kind(&self, path: &Path) -> Option<EntryKind>;

    /// By what a file can be seen to be the same; nothing where there is none.
    fn stamp(&self, path: &Path) -> Option<Stamp>;

    /// Every file in a folder and those below it, sorted; of pipes and devices none. What `enters` refuses is not searched.
    fn files(&self, folder: &Path, links: Links, enters: &dyn Fn(&Path) -> bool) -> FoundFiles;

    /// The absolute path without links.
    ///
    /// # Errors
    /// When nothing lies there.
    fn real(&self, path: &Path) -> Result<PathBuf, FileError>;

    /// The current folder, which is absolute.
    ///
    /// # Errors
    /// When the system does not say.
    fn here(&self) -> io::Result<PathBuf>;

    /// The current date of the world, as UTC has it.
    fn today(&self) -> jiff::civil::Date;
}
