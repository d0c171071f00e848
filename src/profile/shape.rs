use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::reader::{DateRange, Located};

/// What comes out of a brief; each has a composer of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A statement that is handed over or published.
    #[default]
    Statement,
    /// What a representative says at the microphone.
    TalkingPoints,
    /// A brief for those who decide, with its evidence.
    PolicyBrief,
}

impl Kind {
    /// Every kind, in the order they are listed for people.
    pub const ALL: [Self; 3] = [Self::Statement, Self::TalkingPoints, Self::PolicyBrief];

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::TalkingPoints => "talking-points",
            Self::PolicyBrief => "policy-brief",
        }
    }
}

/// What a kind of statement, or a venue, demands.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Profile {
    /// Its name, the same as the file's.
    pub name: String,
    /// One line for people.
    pub description: String,
    /// What comes out.
    pub kind: Kind,
    /// Where its demands were read, each with its year.
    pub source: Vec<String>,
    /// The years that its demands were made for; none where they are not bound to a year.
    pub valid: Option<DateRange>,
    /// What was looked for and not found, and is therefore not checked.
    pub unverified: Vec<String>,
    /// The theme its statements are set in where the brief names none.
    pub theme: Option<String>,
    /// The fields a brief must have, such as `title` or `speaker`.
    pub required: Vec<Located<String>>,
    /// The parts of the statement, in the order they must stand.
    pub sections: Vec<ProfileSection>,
    /// Whether a brief may have sections that are not listed; such sections are then free in their place.
    pub other_sections: bool,
    /// How long it may be.
    pub limits: Limits,
}

/// A part that a profile knows.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ProfileSection {
    /// The id of the section in the brief; `summary` and `recommendations` also stand for the fields of that name.
    pub id: Located<String>,
    /// Whether the brief must have it.
    pub required: bool,
    /// The heading by language; none where the part has no heading.
    pub heading: BTreeMap<String, String>,
    /// The most words it may have.
    pub words: Option<u32>,
}

/// How long a statement may be.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Limits {
    /// The most words.
    pub words: Option<u32>,
    /// What is counted as words.
    pub counting: Counting,
    /// The most words in the title.
    pub title_words: Option<u32>,
    /// The most words in the summary.
    pub summary_words: Option<u32>,
    /// The most seconds it may take to speak.
    pub seconds: Option<u32>,
}

/// What a venue counts besides the text itself.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Counting {
    /// The title and subtitle.
    pub title: bool,
    /// The headings.
    pub headings: bool,
    /// The notes.
    pub notes: bool,
    /// Words the venue adds itself, such as those of a cover page.
    pub overhead: u32,
}
