//! The shape of the file. Fields that say nothing are left out.

use schemars::JsonSchema;
use serde::Serialize;

/// A statement with its ids joined and its citations printed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct StatementRecord {
    /// The version of this format, which is 1.
    pub version: u32,
    /// The kind of statement, such as `talking-points`.
    pub kind: String,
    /// The profile that it meets.
    pub profile: String,
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// The title.
    pub title: String,
    /// The second line of the title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subtitle: String,
    /// The date, such as `2024-09-20`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The symbol that the body it is submitted to gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The item of the agenda that it speaks to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agenda_item: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// The id of the organisation whose statement it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The id of the person who gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// The id of the event it is given at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// The list of its headings, where the brief or its profile asks for one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<ContentsRecord>,
    /// The parts of the text in order.
    pub parts: Vec<PartRecord>,
    /// What is asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<RecommendationRecord>,
    /// Those who sign with the organisation, each once, in the venue's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub co_signers: Vec<SignerRecord>,
    /// The texts of the notes, the first being note 1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// How others cite it, where the brief or its profile asks for that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how_to_cite: Option<String>,
    /// Everything that is cited, in the order of the text, each once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<CitationRecord>,
    /// The people, organisations, events and sources that are named or cited, by id.
    pub entries: Vec<EntryRecord>,
    /// How much of everything there is.
    pub counts: Counts,
}

/// A heading in the list of headings.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct ContentsRecord {
    /// The id of its part, or its own.
    pub id: String,
    /// Its words.
    pub heading: String,
    /// The headings below it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<ContentsRecord>,
}

/// A part of the text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct PartRecord {
    /// Its id.
    pub id: String,
    /// Its heading.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// Its text without marks.
    pub text: String,
    /// The words of its text.
    pub words: usize,
}

/// One thing that is asked for.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct RecommendationRecord {
    /// Who is asked: an id of the entries, or plain words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What they are asked to do.
    pub action: String,
    /// A few words of explanation.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The date by which it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The ids of what supports it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// Someone who signs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct SignerRecord {
    /// The id in the directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The name.
    pub name: String,
    /// What they sign as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    /// For whom they sign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The consultative status with ECOSOC: `general`, `special` or `roster`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// Something that is cited.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct CitationRecord {
    /// The id.
    pub id: String,
    /// The id of the event it was said or given at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// The place in it where it is cited first, such as `p. 4`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locator: Option<String>,
    /// How the style of the statement prints it in full, titles between asterisks and addresses in angle brackets.
    pub text: String,
}

/// An entry of the directory, in the language of the statement.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct EntryRecord {
    /// Its id.
    pub id: String,
    /// What it is: `person`, `organisation`, `event`, or a kind of source such as `book`.
    pub kind: String,
    /// The name or title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What a person speaks as, with the organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Who wrote or said it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// The session of an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// The first or only date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The last date, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The symbol or number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The Digital Object Identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doi: Option<String>,
    /// Where to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// How much of everything there is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Counts {
    /// The words of the parts, without headings and notes.
    pub words: usize,
    /// The notes.
    pub notes: usize,
    /// The recommendations.
    pub recommendations: usize,
    /// Those who sign with the organisation.
    pub co_signers: usize,
    /// What is cited.
    pub citations: usize,
}
