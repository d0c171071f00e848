use crate::source::Location;

/// Whether a fix may be applied without being looked at.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Safety {
    /// The statement reads the same afterwards; at most its quotation marks are those of its language.
    Safe,
    /// It changes the words that are printed, or guesses what was meant.
    Unsafe,
}

/// Bytes of a file and what replaces them.
#[derive(Debug, Clone)]
pub struct Edit {
    /// The bytes.
    pub location: Location,
    /// What to write there.
    pub replacement: String,
}

/// How a finding can be fixed without its author: edits that belong together.
#[derive(Debug, Clone)]
pub struct Fix {
    /// Whether it may be applied unseen.
    pub safety: Safety,
    /// The edits, none of which overlaps another.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// One edit.
    pub fn new(safety: Safety, location: Location, replacement: impl Into<String>) -> Self {
        Self { safety, edits: vec![Edit { location, replacement: replacement.into() }] }
    }

    /// Another edit that belongs to it.
    #[must_use]
    pub fn and(mut self, location: Location, replacement: impl Into<String>) -> Self {
        self.edits.push(Edit { location, replacement: replacement.into() });
        self
    }

    /// The word that was probably meant in place of the one at the location, bare or in the quotes that are there; nothing
    /// where the file writes the word otherwise, as with escapes.
    pub fn word(location: &Location, written: &str, meant: &str) -> Option<Self> {
        if !location.source.lies_in_file() {
            return None;
        }
        let text = location.source.text().get(location.span.start..location.span.end)?;
        let bare = text.trim_matches(['"', '\'']);
        let quotes = (text.len() - bare.len()) / 2;
        let plain = bare == written && matches!(quotes, 0 | 1) && !meant.contains(['"', '\'', '\\']);
        plain.then(|| {
            let (open, close) = (&text[..quotes], &text[text.len() - quotes..]);
            Self::new(Safety::Unsafe, location.clone(), format!("{open}{meant}{close}"))
        })
    }
}
