use std::path::Path;
use std::sync::Arc;

use super::{pdf, plain_text};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::layout::{Attachments, Drawings, Pages};
use crate::profile::{FileFormat, Typeface};
use crate::statement::Statement;
use crate::theme::Theme;
use crate::workspace::MarkdownSettings;

/// What one format is. Each is defined in the folder of its format, and listed in [`Format::ALL`](super::Format::ALL).
pub(super) struct FormatEntry {
    /// Its name on the command line, and the extension of its files.
    pub(super) extension: &'static str,
    /// What it is called in lists of files.
    pub(super) name: &'static str,
    /// One line for people.
    pub(super) description: &'static str,
    /// The media type of its files (IANA).
    pub(super) media_type: &'static str,
    /// Whether it is text that a terminal can show.
    pub(super) is_text: bool,
    /// Whether it is pasted into forms, so that it folds notes into its text itself and the venue counts all its words.
    pub(super) is_pasted: bool,
    /// Whether those who receive a file are without a family of fonts that it names; none where files name no fonts or have them.
    pub(super) lacks_family: Option<fn(&str) -> bool>,
    /// The forms of venues that a file of it is good for.
    pub(super) venue_forms: &'static [FileFormat],
    /// Makes the file.
    pub(super) write: fn(&Input<'_>) -> Result<MadeFile, WriteError>,
}

/// What a format may use to make a file.
pub struct Input<'a> {
    /// What the document was made of, for formats that print data and no text.
    pub statement: &'a Statement,
    /// What is printed.
    pub document: &'a Document,
    /// How it looks.
    pub theme: &'a Theme,
    /// What is asked of each format.
    pub options: &'a FormatOptions,
    /// The typeface that its venue asks for.
    pub typeface: Option<&'a Typeface>,
    /// The real path of the folder that the file is written to; none where it is not written to a folder.
    pub folder: Option<&'a Path>,
    /// Pages and pictures, which are made only for the formats that need them.
    pub resources: &'a dyn Resources,
}

/// What takes time to make, and is made only for the formats that need it.
pub trait Resources {
    /// The pages of the document in its theme.
    ///
    /// # Errors
    /// With what keeps it from being set.
    fn pages(&self) -> Result<&Pages, Vec<Diagnostic>>;

    /// The files of the pictures that its text names, as they are.
    ///
    /// # Errors
    /// With a finding for each picture that cannot be used.
    fn named_pictures(&self) -> Result<Attachments, Vec<Diagnostic>>;

    /// The files of its pictures, logo and charts, with what the format takes of drawings.
    ///
    /// # Errors
    /// With a finding for each picture that cannot be used.
    fn pictures(&self, drawings: Drawings) -> Result<Attachments, Vec<Diagnostic>>;
}

/// What is asked of each format.
#[derive(Debug, Clone, Default)]
pub struct FormatOptions {
    /// Of PDF files; the time is that of every file.
    pub pdf: pdf::PdfOptions,
    /// Of plain text.
    pub plain_text: plain_text::PlainTextOptions,
    /// Of Markdown.
    pub markdown: MarkdownSettings,
    /// Whether HTML is the article alone, to be put into the page of a website.
    pub fragment: bool,
}

/// A file that was made.
#[derive(Debug, Clone, Default)]
pub struct MadeFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has, in formats that have pages.
    pub pages: Option<usize>,
    /// The pictures that it shows from files of their own.
    pub copies: Vec<PictureCopy>,
}

/// A picture that goes with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureCopy {
    /// Where it goes, seen from the folder of the file, with `/` on every system.
    pub path: String,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

/// Why a file cannot be made.
#[derive(Debug, Clone)]
pub enum WriteError {
    /// Because of what is found in the brief.
    Findings(Vec<Diagnostic>),
    /// Because of a bug in this program.
    Internal(String),
}
