use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::{BriefRecord, FileDigest};
use crate::diagnostic::Diagnostic;
use crate::document::Speech;
use crate::emit::Format;
use crate::engine::VenueCount;
use crate::profile::Kind;
use crate::world::{Change, FileError};

/// One file that was written.
#[derive(Debug, Clone)]
pub struct Written {
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub kind: Kind,
    /// How it is stored.
    pub format: Format,
    /// What is in it.
    pub digest: FileDigest,
    /// The pictures that it shows from files of their own.
    pub pictures: Vec<WrittenPicture>,
    /// How many pages it has, in formats that have pages.
    pub pages: Option<usize>,
    /// The words of its text.
    pub words: usize,
    /// What its venue sees of a plain text; none where the file was left as it is by what the cache knows.
    pub venue: Option<VenueCount>,
    /// Whether anything changed.
    pub change: Change,
    /// How long it takes to speak; none of what is not spoken, and of what an earlier run has exported.
    pub speech: Option<Speech>,
}

/// A picture that was copied for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenPicture {
    /// Where it is.
    pub path: PathBuf,
    /// What is in it.
    pub digest: FileDigest,
}

/// Why a brief was given up, through no fault of its author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The brief could not be read.
    Read(FileError),
    /// A file could not be written.
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// A bug in this program.
    Internal(String),
    /// The run was stopped before its turn came.
    Stopped,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Read(error) => error.fmt(f),
            Self::Write { path, reason } => write!(f, "cannot write `{}`: {reason}", path.display()),
            Self::Internal(what) => write!(f, "internal error: {what}"),
            Self::Stopped => f.write_str("not exported: the run was stopped"),
        }
    }
}

impl std::error::Error for Failure {}

/// What became of one brief.
#[derive(Debug, Clone, Default)]
pub struct Exported {
    /// The path of the brief as people should see it.
    pub brief: String,
    /// The name of the profile that it must meet; empty where the brief was not read.
    pub profile: String,
    /// All that was found in it.
    pub diagnostics: Vec<Diagnostic>,
    /// How many findings kept it from being exported, those in the files of its project among them.
    pub barriers: usize,
    /// The files that it was made of, those of its project among them, sorted.
    pub read: Vec<PathBuf>,
    /// The files that were written.
    pub written: Vec<Written>,
    /// What catalogues say of its statements, where some were written.
    pub record: Option<Arc<BriefRecord>>,
    /// How long it took, by the clock that the run was given.
    pub took: Duration,
    /// Why it was given up.
    pub failure: Option<Failure>,
}

/// What became of a brief, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BriefStatus {
    /// A file was written.
    Exported,
    /// Its files were as they should be.
    Unchanged,
    /// Findings kept it from being exported, or from being exported in every format.
    WithFindings,
    /// It could not be read or written.
    Failed,
    /// The run was stopped before it.
    NotBegun,
}

impl Exported {
    /// What became of the brief.
    pub fn status(&self) -> BriefStatus {
        match &self.failure {
            Some(Failure::Stopped) => BriefStatus::NotBegun,
            Some(_) => BriefStatus::Failed,
            None if self.barriers > 0 || self.written.is_empty() => BriefStatus::WithFindings,
            None if self.written.iter().any(|written| written.change == Change::Written) => {
                BriefStatus::Exported
            }
            None => BriefStatus::Unchanged,
        }
    }

    pub(super) fn failed(brief: String, failure: Failure) -> Self {
        Self { brief, failure: Some(failure), ..Self::default() }
    }
}
