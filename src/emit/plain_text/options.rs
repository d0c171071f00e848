use crate::profile::NoteStyle;

/// How plain text is written.
#[derive(Debug, Clone, Default)]
pub struct PlainTextOptions {
    /// The most columns in a line; none leaves every paragraph on one line.
    pub wrap: Option<usize>,
    /// What becomes of notes.
    pub notes: NoteStyle,
    /// Whether the addresses of links are left out.
    pub without_addresses: bool,
}
