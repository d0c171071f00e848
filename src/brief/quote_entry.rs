use schemars::JsonSchema;
use serde::Deserialize;

use super::Localized;
use crate::reader::{Date, Located};

/// The words of somebody else, printed as a quotation of its own with the speaker below it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct QuoteEntry {
    /// The id by which a paragraph `[@id]` says where the quotation is printed.
    pub id: Option<Located<String>>,
    /// The id of the section that it is printed at the end of; by default the last one.
    pub section: Option<Located<String>>,
    /// Who said it: the id of a speaker or organisation, or a name.
    pub speaker: Option<Located<String>>,
    /// The id of the event it was said at.
    pub event: Option<Located<String>>,
    /// The id of the source it was written in.
    pub source: Option<Located<String>>,
    /// The place in the source, such as `para. 4`.
    pub locator: Option<Located<String>>,
    /// When it was said, if not on the day of the event.
    pub date: Option<Located<Date>>,
    /// The language it was said in, as a BCP 47 tag; by default the language of the brief.
    pub language: Option<Located<String>>,
    /// The words as they were said, in Markdown.
    pub original: Option<Located<String>>,
    /// The words in the language of the brief, in Markdown.
    pub translation: Option<Located<String>>,
    /// Who translated them; by default those who make the statement ("our translation").
    pub translator: Option<Localized>,
}
