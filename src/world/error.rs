use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::visible::visible;

/// A file that could not be read, as the user named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// The path as it was asked for.
    pub path: PathBuf,
    /// Why.
    pub reason: Unreadable,
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing lies there.
    Missing,
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or a socket.
    Irregular,
    /// It leads out of the folder that it has to lie in.
    Outside,
    /// It has more bytes than are read.
    TooLarge {
        /// The most bytes that are read.
        most: u64,
    },
    /// It is a collection of fonts that promises more faces than it has room for.
    MissingFaces {
        /// How many faces it promises.
        promised: u32,
    },
    /// What the system said.
    System(String),
}

impl FileError {
    /// That of a path.
    pub fn new(path: &Path, reason: Unreadable) -> Self {
        Self { path: path.to_path_buf(), reason }
    }

    /// What the system said of a path.
    pub(super) fn of_system(path: &Path, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Unreadable::Missing,
            io::ErrorKind::IsADirectory => Unreadable::Folder,
            // Its words are the same on every system, unlike those that come with its number.
            kind => Unreadable::System(kind.to_string()),
        };
        Self::new(path, reason)
    }

    /// Whether nothing lies there.
    pub fn is_missing(&self) -> bool {
        self.reason == Unreadable::Missing
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read `{}`: {}", visible(&shown(&self.path)), self.reason)
    }
}

impl std::error::Error for FileError {}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there is no such file"),
            Self::Folder => f.write_str("it is a folder"),
            Self::Irregular => f.write_str("it is a pipe or a device, not a file"),
            Self::Outside => f.write_str("it leads out of its folder"),
            Self::TooLarge { most } => write!(f, "it has more than {} MB", most >> 20),
            Self::MissingFaces { promised } => {
                write!(f, "it promises {promised} faces, and is too short for them")
            }
            Self::System(words) => f.write_str(words),
        }
    }
}

/// A path as people should see it on every system.
pub fn shown(path: &Path) -> String {
    path.display().to_string().replace(std::path::MAIN_SEPARATOR, "/")
}
