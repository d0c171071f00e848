use schemars::JsonSchema;
use serde::Deserialize;

/// Where citations are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CitationForm {
    /// In footnotes.
    Notes,
    /// United Nations documents and statements before its bodies in brackets in the text, all else in footnotes.
    TextNotes,
    /// Author and year in brackets in the text, and a list at the end.
    AuthorDate,
}

impl CitationForm {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::TextNotes => "text-notes",
            Self::AuthorDate => "author-date",
        }
    }
}
