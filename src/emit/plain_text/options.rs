/// What becomes of notes in plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum NoteStyle {
    /// The text of a note is in square brackets where it is called.
    #[default]
    Bracketed,
    /// Notes are left out.
    Omitted,
}

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
