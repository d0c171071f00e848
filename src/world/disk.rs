use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use super::{
    Content, EntryKind, FileError, FoundFiles, Links, SizeLimits, Stamp, Unreadable, World, missing_faces,
};

/// The files of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk {
    limits: SizeLimits,
}

impl Disk {
    /// With the usual limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// With other limits.
    #[must_use]
    pub fn with_limits(self, limits: SizeLimits) -> Self {
        Self { limits }
    }

    fn take(&self, path: &Path, content: Content, from: impl Read) -> Result<Arc<[u8]>, FileError> {
        let most = self.limits.of(content);
        let mut bytes = Vec::new();
        from.take(most.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| FileError::of_system(path, &error))?;
        if bytes.len() as u64 > most {
            return Err(FileError::new(path, Unreadable::TooLarge { most }));
        }
        Ok(bytes.into())
    }

    /// Refuses what is no regular file before it is opened: opening a pipe waits for its other end.
    fn regular(path: &Path) -> Result<fs::Metadata, FileError> {
        let found = fs::metadata(path).map_err(|error| FileError::of_system(path, &error))?;
        match kind(&found) {
            EntryKind::File => Ok(found),
            EntryKind::Folder => Err(FileError::new(path, Unreadable::Folder)),
            EntryKind::Irregular => Err(FileError::new(path, Unreadable::Irregular)),
        }
    }

    fn open(path: &Path) -> Result<File, FileError> {
        File::open(path).map_err(|error| FileError::of_system(path, &error))
    }
}

fn kind(found: &fs::Metadata) -> EntryKind {
    if found.is_file() {
        EntryKind::File
    } else if found.is_dir() {
        EntryKind::Folder
    } else {
        EntryKind::Irregular
    }
}

/// Why a folder could not be searched; a link that leads back or nowhere, and a folder that is missing, hide no file.
fn unreadable(folder: &Path, error: &walkdir::Error) -> Option<FileError> {
    let path = error.path().unwrap_or(folder);
    let error = FileError::of_system(path, error.io_error()?);
    (!error.is_missing()).then_some(error)
}

impl World for Disk {
    fn read(&self, path: &Path, content: Content) -> Result<Arc<[u8]>, FileError> {
        Self::regular(path)?;
        self.take(path, content, Self::open(path)?)
    }

    fn read_named(&self, path: &Path, content: Content) -> Result<Arc<[u8]>, FileError> {
        if self.kind(path) == Some(EntryKind::Folder) {
            return Err(FileError::new(path, Unreadable::Folder));
        }
        self.take(path, content, Self::open(path)?)
    }

    fn standard_input(&self, content: Content) -> Result<Arc<[u8]>, FileError> {
        self.take(Path::new("<stdin>"), content, io::stdin().lock())
    }

    fn font(&self, path: &Path) -> Result<fontdb::Source, FileError> {
        let most = self.limits.font;
        let length = Self::regular(path)?.len();
        if length > most {
            return Err(FileError::new(path, Unreadable::TooLarge { most }));
        }
        let mut head = Vec::new();
        let read = Self::open(path)?.take(12).read_to_end(&mut head);
        read.map_err(|error| FileError::of_system(path, &error))?;
        if let Some(promised) = missing_faces(&head, length) {
            return Err(FileError::new(path, Unreadable::MissingFaces { promised }));
        }
        Ok(fontdb::Source::File(path.to_path_buf()))
    }

    fn system_fonts(&self) -> fontdb::Database {
        let mut fonts = fontdb::Database::new();
        fonts.load_system_fonts();
        fonts
    }

    fn kind(&self, path: &Path) -> Option<EntryKind> {
        fs::metadata(path).ok().map(|found| kind(&found))
    }

    fn stamp(&self, path: &Path) -> Option<Stamp> {
        let found = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        Some(Stamp { bytes: found.len(), modified: found.modified().ok() })
    }

    fn files(&self, folder: &Path, links: Links, enters: &dyn Fn(&Path) -> bool) -> FoundFiles {
        let walk = WalkDir::new(folder).follow_links(links == Links::Followed).sort_by_file_name();
        let entries = walk.into_iter().filter_entry(|entry| entry.depth() == 0 || enters(entry.path()));
        let mut listing = FoundFiles::default();
        for entry in entries {
            match entry {
                Ok(entry) if self.kind(entry.path()) == Some(EntryKind::File) => {
                    listing.files.push(entry.into_path());
                }
                Ok(_) => {}
                Err(error) => listing.failures.extend(unreadable(folder, &error)),
            }
        }
        listing
    }

    fn real(&self, path: &Path) -> Result<PathBuf, FileError> {
        path.canonicalize().map_err(|error| FileError::of_system(path, &error))
    }

    fn here(&self) -> io::Result<PathBuf> {
        std::env::current_dir()
    }

    fn today(&self) -> jiff::civil::Date {
        jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date()
    }
}
