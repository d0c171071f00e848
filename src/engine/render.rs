use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::document::Speech;
use crate::emit;
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
    /// The words of its text, without headings and notes.
    pub words: usize,
    /// What is found on its pages, by rules too where it is of the brief's own kind.
    pub findings: Vec<Diagnostic>,
    /// How long it takes to speak; none of what is not spoken.
    pub speech: Option<Speech>,
}
