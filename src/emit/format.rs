use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Serialize, Serializer};

use super::{docx, html, markdown, pdf, plain_text};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::layout::{Attachments, Drawings, Pages};
use crate::profile::{FileFormat, Typeface};
use crate::theme::Theme;

/// How a statement is stored.
#[derive(Clone, Copy)]
pub struct Format(&'static Entry);

/// What one format is. Each is defined in the folder of its format, and listed in [`Format::ALL`].
pub(super) struct Entry {
    /// Its name on the command line, and the extension of its files.
    pub(super) extension: &'static str,
    /// One line for people.
    pub(super) description: &'static str,
    /// Whether it is text that a terminal can show.
    pub(super) is_text: bool,
    /// The forms of venues that a file of it is good for.
    pub(super) venue_forms: &'static [FileFormat],
    /// Makes the file.
    pub(super) write: fn(&Input<'_>) -> Result<Output, WriteError>,
}

/// What a format may use to make a file.
pub struct Input<'a> {
    /// What is printed.
    pub document: &'a Document,
    /// How it looks.
    pub theme: &'a Theme,
    /// What is asked of each format.
    pub options: &'a Options,
    /// The typeface that its venue asks for.
    pub typeface: Option<&'a Typeface>,
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

    /// The files of its pictures, with what the format takes of drawings.
    ///
    /// # Errors
    /// With a finding for each picture that cannot be used.
    fn pictures(&self, drawings: Drawings) -> Result<Attachments, Vec<Diagnostic>>;
}

/// What is asked of each format.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Of PDF files; the time is that of every file.
    pub pdf: pdf::Options,
    /// Of plain text.
    pub plain_text: plain_text::Options,
    /// Whether HTML is the article alone, to be put into the page of a website.
    pub fragment: bool,
}

/// A file that was made.
#[derive(Debug, Clone, Default)]
pub struct Output {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has, in formats that have pages.
    pub pages: Option<usize>,
}

/// Why a file cannot be made.
#[derive(Debug, Clone)]
pub enum WriteError {
    /// Because of what is found in the brief.
    Findings(Vec<Diagnostic>),
    /// Because of a bug in this program.
    Internal(String),
}

impl Format {
    /// Every format, in the order they are listed for people.
    pub const ALL: [Self; 5] = [
        Self(&pdf::FORMAT),
        Self(&markdown::FORMAT),
        Self(&docx::FORMAT),
        Self(&html::FORMAT),
        Self(&plain_text::FORMAT),
    ];

    /// PDF files.
    pub const PDF: Self = Self(&pdf::FORMAT);
    /// Markdown files.
    pub const MARKDOWN: Self = Self(&markdown::FORMAT);

    /// Its name on the command line, and the extension of its files.
    pub fn extension(self) -> &'static str {
        self.0.extension
    }

    /// One line for people.
    pub fn description(self) -> &'static str {
        self.0.description
    }

    /// Whether it is text that a terminal can show.
    pub fn is_text(self) -> bool {
        self.0.is_text
    }

    /// Whether a venue that takes these forms takes a file of it; one that names none takes any.
    pub fn is_taken(self, forms: &[FileFormat]) -> bool {
        forms.is_empty() || forms.iter().any(|form| self.0.venue_forms.contains(form))
    }

    /// The format of the first of these forms of a venue that can be made.
    pub fn for_venue(forms: &[FileFormat]) -> Option<Self> {
        let makes =
            |form: &FileFormat| Self::ALL.into_iter().find(|format| format.0.venue_forms.contains(form));
        forms.iter().find_map(makes)
    }

    /// Makes a file.
    ///
    /// # Errors
    /// When the brief says what the format cannot hold, such as a character that no font has.
    pub fn write(self, input: &Input<'_>) -> Result<Output, WriteError> {
        (self.0.write)(input)
    }
}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension())
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.extension() == other.extension()
    }
}

impl Eq for Format {}

impl PartialOrd for Format {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Format {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.extension().cmp(other.extension())
    }
}

impl Hash for Format {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.extension().hash(state);
    }
}

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.extension())
    }
}
