use serde::Serialize;

/// How a statement is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A PDF file.
    Pdf,
    /// CommonMark with the extensions of GitHub.
    #[serde(rename = "md")]
    Markdown,
}

impl Format {
    /// Every format, in the order they are listed for people.
    pub const ALL: [Self; 2] = [Self::Pdf, Self::Markdown];

    /// Its name on the command line, and the extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "md",
        }
    }

    /// Whether it is text that a terminal can show.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Markdown)
    }
}
