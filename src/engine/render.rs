use std::sync::Arc;

use crate::check::{Tally, Unit, measures};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Speech};
use crate::emit;
use crate::profile::Profile;
use crate::statement::Statement;
use crate::text::count_words;
use crate::theme::{PageSize, Theme};

/// What statements look like where it is not what their briefs say.
#[derive(Debug, Clone, Default)]
pub struct Appearance {
    /// The theme.
    pub theme: Option<Arc<Theme>>,
    /// The paper.
    pub page_size: Option<PageSize>,
    /// What is asked of each format.
    pub options: emit::FormatOptions,
}

/// A statement in one format.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has, in formats that have pages.
    pub pages: Option<usize>,
    /// The pictures that it shows from files of their own.
    pub copies: Vec<emit::PictureCopy>,
    /// The words of its text, without headings and notes.
    pub words: usize,
    /// What its venue sees of a plain text.
    pub venue: Option<VenueCount>,
    /// What is found on its pages, by rules too where it is of the brief's own kind.
    pub findings: Vec<Diagnostic>,
    /// How long it takes to speak; none of what is not spoken.
    pub speech: Option<Speech>,
}

/// How many words a venue sees in a plain text that is pasted into its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VenueCount {
    /// Everything in the file: what the counter of a form or word processor says.
    pub pasted: usize,
    /// What the profile counts, with what the venue adds.
    pub counted: usize,
    /// The most that the profile allows; none where it knows no limit.
    pub limit: Option<usize>,
}

impl VenueCount {
    /// What the venue of a profile sees of a document that was written as this text.
    pub(super) fn of(profile: &Profile, statement: &Statement, document: &Document, text: &[u8]) -> Self {
        let measures = measures(profile, statement, document, None);
        let limits: Vec<_> = measures.iter().filter(|measure| measure.unit == Unit::Words).collect();
        Self {
            pasted: count_words(&String::from_utf8_lossy(text)),
            counted: Tally::of(document).counted(&profile.limits.counting),
            // Where limits differ by a status that is not known, none of them is sure.
            limit: if let [only] = limits.as_slice() { only.limit } else { None },
        }
    }
}
