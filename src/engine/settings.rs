use std::path::PathBuf;

use crate::brief::Overrides;
use crate::check::Levels;
use crate::document::SpeechOptions;
use crate::reader::Date;

/// What is asked of every brief of a project, besides what its files say.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The levels of rules, which override those of the workspace.
    pub levels: Levels,
    /// The fonts that come before those of the workspace.
    pub fonts: FontSearch,
    /// The day that deadlines and years are compared with, instead of the date of each brief.
    pub as_of: Option<Date>,
    /// The profile that every brief must meet instead of its own: the name of one, or the path of its file.
    pub profile: Option<String>,
    /// Fields of the head that replace those of every brief.
    pub overrides: Overrides,
    /// How speeches are made.
    pub speech: SpeechOptions,
    /// The folder that statements are written to where no `demarche.toml` names one.
    pub out: Option<PathBuf>,
}

/// Fonts besides the bundled ones and those of the workspace.
#[derive(Debug, Clone, Default)]
pub struct FontSearch {
    /// Font files, and folders of them.
    pub paths: Vec<PathBuf>,
    /// Whether the fonts of the system may be used, after all others.
    pub system: bool,
}
