//! The TOML shapes. Nothing is required here: what a kind of statement requires is its profile's to say,
//! so that one missing field never hides the other mistakes of a file.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::profile::Status;
use crate::reader::{Date, DateRange, Located, Table};

/// A policy brief: one position, from which every statement is made.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct BriefFile {
    /// The version of this format, which is 1; may be left out.
    pub version: Option<Located<u32>>,
    /// The title of the statement, in Markdown (emphasis only).
    pub title: Option<Located<String>>,
    /// A second line under the title.
    pub subtitle: Option<Located<String>>,
    /// The profile it must meet: the name of a built-in one, of one of the workspace's, or a path.
    pub profile: Option<Located<String>>,
    /// The theme it is set in: the name of a built-in one, of one of the workspace's, or a path.
    pub theme: Option<Located<String>>,
    /// The language it is written in, as a BCP 47 tag such as `en` or `fr`.
    pub language: Option<Located<String>>,
    /// The date of the statement.
    pub date: Option<Located<Date>>,
    /// The id of the organisation whose statement it is.
    pub organisation: Option<Located<String>>,
    /// The id of the person who gives it.
    pub speaker: Option<Located<String>>,
    /// The id of the event it is given at.
    pub event: Option<Located<String>>,
    /// Where it is given, where there is no event to say so.
    pub place: Option<Located<String>>,
    /// The ids of the organisations that sign with it, in the order of their names on the statement.
    pub co_signers: Vec<Located<String>>,
    /// The item of the agenda that it speaks to, such as `3 (a)`.
    pub agenda_item: Option<Located<String>>,
    /// The language in which the text was first written, where it is handed in in several.
    pub original_language: Option<Located<String>>,
    /// The body it is submitted to, such as the Economic and Social Council, for a masthead.
    pub organ: Option<Located<String>>,
    /// The symbol that this body gave it, such as `E/CN.5/2026/NGO/1`, for a masthead.
    pub symbol: Option<Located<String>>,
    /// To whom it is handed out, such as `General`, for a masthead.
    pub distribution: Option<Located<String>>,
    /// What it is about, for catalogues and search engines.
    pub keywords: Vec<Located<String>>,
    /// One paragraph that says it all, in Markdown.
    pub summary: Option<Located<String>>,
    /// The parts of the statement by id, in the order of the file.
    pub sections: Table<Section>,
    /// What is asked for, of whom.
    pub recommendations: Vec<Located<Recommendation>>,
    /// Organisations that are cited, by id.
    pub organisations: Table<Organisation>,
    /// People who are cited, by id.
    pub speakers: Table<Speaker>,
    /// Events that are cited, by id.
    pub events: Table<Event>,
    /// Documents, laws and pages that are cited, by id.
    pub sources: Table<SourceEntry>,
    /// Findings that its author has looked at and lets stand.
    pub allow: Vec<Located<Allow>>,
}

/// Findings of one rule that the author has looked at and lets stand.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Allow {
    /// The rule, such as `repeated-word`.
    pub rule: Option<Located<String>>,
    /// The field in which it is allowed, as a dotted path such as `sections.context.body` or `recommendations[3].action`;
    /// the whole brief where nothing is said.
    pub field: Option<Located<String>>,
    /// Why it may stand; required.
    pub reason: Option<Located<String>>,
}

/// One part of the statement.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Section {
    /// The heading, where it is not the profile's own; an empty one sets none.
    pub heading: Option<Located<String>>,
    /// The text, in Markdown.
    pub body: Option<Located<String>>,
}

/// One thing that is asked for.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Recommendation {
    /// Who is asked: an id of the directory, or plain words such as "local governments".
    pub to: Option<Located<String>>,
    /// What they are asked to do, beginning with a verb, in Markdown.
    pub action: Option<Located<String>>,
    /// A few words of explanation, set after a dash, in Markdown.
    pub note: Option<Located<String>>,
    /// The date by which it is asked for.
    pub by: Option<Located<Date>>,
    /// The ids of what supports it.
    pub sources: Vec<Located<String>>,
}

/// The people, organisations, events and sources that many briefs cite; the shape of a directory file.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct DirectoryEntries {
    /// Organisations, by id.
    pub organisations: Table<Organisation>,
    /// People, by id.
    pub speakers: Table<Speaker>,
    /// Events, by id.
    pub events: Table<Event>,
    /// Documents, laws and pages, by id.
    pub sources: Table<SourceEntry>,
}

/// An organisation.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Organisation {
    /// The full name.
    pub name: Option<Located<String>>,
    /// The short name or acronym.
    pub short: Option<Located<String>>,
    /// Its consultative status with ECOSOC.
    pub status: Option<Located<Status>>,
    /// Its logo, as a path from the folder of this file, for a letterhead.
    pub logo: Option<Located<String>>,
    /// Its postal address, a line each, for a letterhead.
    pub address: Vec<Located<String>>,
    /// Its telephone number, for a letterhead.
    pub phone: Option<Located<String>>,
    /// Its address for electronic mail, for a letterhead.
    pub email: Option<Located<String>>,
    /// Its web page.
    pub url: Option<Located<String>>,
    /// The day on which someone last made sure that this entry is right.
    pub checked: Option<Located<Date>>,
}

/// A person who speaks or is quoted.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Speaker {
    /// The full name, in the order it is spoken.
    pub name: Option<Located<String>>,
    /// What they speak as, such as "main representative to the UN in New York".
    pub role: Option<Located<String>>,
    /// The id of the organisation they speak for.
    pub organisation: Option<Located<String>>,
    /// Their web page.
    pub url: Option<Located<String>>,
    /// The day on which someone last made sure that this entry is right.
    pub checked: Option<Located<Date>>,
}

/// A meeting, conference, session or day.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Event {
    /// The title of the event.
    pub title: Option<Located<String>>,
    /// The session of it that is meant.
    pub session: Option<Located<String>>,
    /// The day, or the first and last day.
    pub date: Option<Located<DateRange>>,
    /// The town, and the country where it helps.
    pub place: Option<Located<String>>,
    /// The ids of the organisations that hold it.
    pub organisers: Vec<Located<String>>,
    /// The id of the larger event it belongs to.
    pub part_of: Option<Located<String>>,
    /// Its web page.
    pub url: Option<Located<String>>,
    /// The day on which someone last made sure that this entry is right.
    pub checked: Option<Located<Date>>,
}

/// What sort of thing a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A document of the United Nations or another body, usually with a symbol.
    #[default]
    Document,
    /// A report or study.
    Report,
    /// A law, treaty or resolution.
    Law,
    /// A speech whose title is known.
    Speech,
    /// A page on the web.
    WebPage,
}

/// A document, report, law, speech or web page.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct SourceEntry {
    /// What it is; a document where nothing is said.
    pub kind: Option<Located<SourceKind>>,
    /// The title.
    pub title: Option<Located<String>>,
    /// Who wrote it: ids of speakers or organisations, or names.
    pub authors: Vec<Located<String>>,
    /// Who published it: the id of an organisation, or a name.
    pub publisher: Option<Located<String>>,
    /// The symbol or number, such as `E/CN.5/2026/NGO/1`.
    pub symbol: Option<Located<String>>,
    /// The day, month or year of it.
    pub date: Option<Located<Date>>,
    /// The place it was published or given.
    pub place: Option<Located<String>>,
    /// The id of the event it was given or adopted at.
    pub event: Option<Located<String>>,
    /// Where to read it.
    pub url: Option<Located<String>>,
    /// The day the page was read.
    pub accessed: Option<Located<Date>>,
    /// The language it is written in, where it is not the brief's.
    pub language: Option<Located<String>>,
    /// The day on which someone last made sure that this entry is right.
    pub checked: Option<Located<Date>>,
}
