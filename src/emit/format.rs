use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Serialize, Serializer};

use super::entry::{FormatEntry, Input, MadeFile, WriteError};
use super::{docx, html, json, markdown, pdf, plain_text};
use crate::profile::FileFormat;

/// How a statement is stored.
#[derive(Clone, Copy)]
pub struct Format(&'static FormatEntry);

impl Format {
    /// Every format, in the order they are listed for people.
    pub const ALL: [Self; 6] = [
        Self(&pdf::FORMAT),
        Self(&markdown::FORMAT),
        Self(&docx::FORMAT),
        Self(&html::FORMAT),
        Self(&plain_text::FORMAT),
        Self(&json::FORMAT),
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

    /// What it is called in lists of files.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// The media type of its files.
    pub fn media_type(self) -> &'static str {
        self.0.media_type
    }

    /// Whether it is pasted into forms, where the venue counts all its words.
    pub fn is_pasted(self) -> bool {
        self.0.is_pasted
    }

    /// Whether those who receive a file of it are without that family of fonts, and see another one.
    pub fn lacks_family(self, family: &str) -> bool {
        self.0.lacks_family.is_some_and(|lacks| lacks(family))
    }

    /// Whether it is text that a terminal can show.
    pub fn is_text(self) -> bool {
        self.0.is_text
    }

    /// Whether a venue that takes these forms takes a file of it; one that names none takes any.
    pub fn is_taken(self, forms: &[FileFormat]) -> bool {
        forms.is_empty() || self.is_asked_for(forms)
    }

    /// Whether a venue that takes these forms asks for a file of it.
    pub fn is_asked_for(self, forms: &[FileFormat]) -> bool {
        forms.iter().any(|form| self.0.venue_forms.contains(form))
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
    pub fn write(self, input: &Input<'_>) -> Result<MadeFile, WriteError> {
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
