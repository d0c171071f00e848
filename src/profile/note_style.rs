use schemars::JsonSchema;
use serde::Deserialize;

/// What becomes of notes in a file that has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NoteStyle {
    /// The text of a note is in square brackets where it is called.
    #[default]
    Bracketed,
    /// Notes are left out.
    Omitted,
}
