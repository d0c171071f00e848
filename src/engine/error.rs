use std::error::Error;
use std::fmt;
use std::path::PathBuf;

use super::UnknownName;
use crate::diagnostic::{Diagnostic, count};
use crate::world::{FileError, shown};

/// Why a project cannot be opened.
#[derive(Debug, Clone)]
pub enum ProjectError {
    /// One of its files cannot be read.
    File(FileError),
    /// A font that was asked for cannot be used.
    Font {
        /// The font file, or the folder of them.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// No profile has the name that was asked for.
    Unknown(UnknownName),
}

impl fmt::Display for ProjectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Font { path, reason } => write!(f, "cannot use the font `{}`: {reason}", shown(path)),
            Self::Unknown(unknown) => unknown.fmt(f),
        }
    }
}

impl Error for ProjectError {}

impl From<FileError> for ProjectError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<UnknownName> for ProjectError {
    fn from(unknown: UnknownName) -> Self {
        Self::Unknown(unknown)
    }
}

/// Why a statement cannot be rendered.
#[derive(Debug, Clone)]
pub enum RenderError {
    /// Because of what is found in the brief; at least one of the findings is an error.
    Findings(Vec<Diagnostic>),
    /// Because of a bug in this program.
    Internal(String),
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Findings(findings) => {
                write!(f, "the brief has {}", count(findings.len(), "finding"))?;
                findings.iter().try_for_each(|finding| write!(f, "\n{finding}"))
            }
            Self::Internal(what) => write!(f, "internal error: {what}"),
        }
    }
}

impl Error for RenderError {}
