//! The TOML shapes. Nothing is required here: the profile decides what is required,
//! so that one missing field never hides the other mistakes of a file.

use schemars::JsonSchema;
use serde::Deserialize;

use super::entries::{Event, Organisation, Speaker};
use super::{BriefSources, CoSignerList, ContactEntry, FigureEntry, QuoteEntry};
use crate::profile::{CitationForm, NamedStyle};
use crate::reader::{Date, Located, Table};

/// A policy brief: one position, from which every statement is made.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct BriefFile {
    /// The version of this format, which is 1; may be left out.
    pub version: Option<Located<u32>>,
    /// The title of the statement, in Markdown (emphasis only).
    pub title: Option<Located<String>>,
    /// A short form of the title, for running heads.
    pub short_title: Option<Located<String>>,
    /// A second line under the title.
    pub subtitle: Option<Located<String>>,
    /// The profile it must meet: the name of a built-in one, of one of the workspace's, or a path.
    pub profile: Option<Located<String>>,
    /// How sources are cited: `un`, `chicago`, `apa`, or the path of a CSL file seen from this one.
    pub citation_style: Option<Located<NamedStyle>>,
    /// Where citations are printed: in `notes`, as `text-notes` or as `author-date`; by default as the style has it.
    pub citations: Option<Located<CitationForm>>,
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
    /// Those who sign with it: ids of organisations and speakers, names, or people with their functions; or a table of them,
    /// such as `"signatories.csv"`.
    pub co_signers: CoSignerList,
    /// The item of the agenda that it speaks to, such as `3 (a)`.
    pub agenda_item: Option<Located<String>>,
    /// The title of that item, for a masthead.
    pub agenda_title: Option<Located<String>>,
    /// The symbol of the provisional agenda, which a note under the masthead names, such as `E/CN.5/2026/1`.
    pub agenda_symbol: Option<Located<String>>,
    /// The language in which the text was first written, where it is handed in in several.
    pub original_language: Option<Located<String>>,
    /// The body it is submitted to, such as the Economic and Social Council, for a masthead.
    pub organ: Option<Located<String>>,
    /// The symbol that this body gave it, such as `E/CN.5/2026/NGO/1`, for a masthead.
    pub symbol: Option<Located<String>>,
    /// The number of the print job, such as `25-19834`, for the foot of a United Nations document.
    pub job_number: Option<Located<String>>,
    /// A note to the title, called by an asterisk, such as "The present statement is issued without formal editing".
    pub title_note: Option<Located<String>>,
    /// To whom it is handed out, such as `General`, for a masthead.
    pub distribution: Option<Located<String>>,
    /// How many pages it should take: the type, spaces and margins are tightened, within limits, until it does.
    pub pages: Option<Located<u32>>,
    /// How many words are spoken in a minute, in Chinese and Japanese how many characters; by default what interpreters follow
    /// well.
    pub pace: Option<Located<u32>>,
    /// The words that a speaker begins with, such as `Madam Chair,`; by default those of the profile.
    pub greeting: Option<Located<String>>,
    /// The words that a speaker ends with; by default those of the profile.
    pub thanks: Option<Located<String>>,
    /// To whom a letter goes: the name and the address, a line each.
    pub recipient: Vec<Located<String>>,
    /// The reference of a letter, such as `MMM/2026/14`.
    pub reference: Option<Located<String>>,
    /// The words that a letter begins with, such as `Dear Ms. Sample,`; by default those usual in its language.
    pub salutation: Option<Located<String>>,
    /// The words that a letter ends with, such as `Yours sincerely,`; by default those usual in its language.
    pub closing: Option<Located<String>>,
    /// The day from which a press release may be printed; before it, an export is a finding.
    pub embargo: Option<Located<Date>>,
    /// Whom journalists and readers can ask.
    pub contact: Option<Located<ContactEntry>>,
    /// Whether it begins with a list of its headings; by default as the profile has it. Letters and speeches have none.
    pub contents: Option<Located<bool>>,
    /// Whether it says how others cite it, in its own citation style; by default as the profile has it.
    pub how_to_cite: Option<Located<bool>>,
    /// What it is about, for catalogues and search engines.
    pub keywords: Vec<Located<String>>,
    /// One paragraph that says it all, in Markdown.
    pub summary: Option<Located<String>>,
    /// The parts of the statement by id, in the order of the file.
    pub sections: Table<SectionEntry>,
    /// What is asked for, of whom.
    pub recommendations: Vec<Located<RecommendationEntry>>,
    /// What the speaker may be asked, with the answers. Only talking points print them.
    pub questions: Vec<Located<QuestionEntry>>,
    /// Words of others that are printed as quotations.
    pub quotes: Vec<Located<QuoteEntry>>,
    /// Pictures and charts with their numbers, captions and sources.
    pub figures: Vec<Located<FigureEntry>>,
    /// Organisations that are cited, by id.
    pub organisations: Table<Organisation>,
    /// People who are cited, by id.
    pub speakers: Table<Speaker>,
    /// Events that are cited, by id.
    pub events: Table<Event>,
    /// Documents, laws and pages that are cited, by id; or bibliographies, such as `["refs.bib", "refs.json"]`.
    pub sources: BriefSources,
    /// Findings that its author has looked at and accepts.
    pub allow: Vec<Located<Allow>>,
}

/// Findings of one rule that the author has looked at and accepts.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Allow {
    /// The rule, such as `repeated-word`.
    pub rule: Option<Located<String>>,
    /// The field in which it is allowed, as a dotted path such as `sections.context.body` or `recommendations[3].action`;
    /// by default the whole brief.
    pub field: Option<Located<String>>,
    /// Why it is acceptable; required.
    pub reason: Option<Located<String>>,
}

/// One part of the statement.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct SectionEntry {
    /// The heading, where it is not the profile's own; an empty one sets none.
    pub heading: Option<Located<String>>,
    /// The text, in Markdown.
    pub body: Option<Located<String>>,
    /// What is said of it at the microphone, in Markdown; by default its text.
    pub say: Option<Located<String>>,
    /// What `--fit` takes out of a speech that is too long: 1 goes first, 3 last; without it, nothing is taken.
    pub cut: Option<Located<u32>>,
    /// Whether it is for the eye only: it is printed after the speech, and not spoken.
    pub aside: Option<Located<bool>>,
    /// A sentence of the text to show large beside it, in Markdown. It is not read twice: screen readers, Markdown, plain text and
    /// word counts leave it out.
    pub pull_quote: Option<Located<String>>,
}

/// One thing that is asked for.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct RecommendationEntry {
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
    /// What is said of it at the microphone, in Markdown; by default the action and the note.
    pub say: Option<Located<String>>,
    /// What `--fit` takes out of a speech that is too long: 1 goes first, 3 last; without it, nothing is taken.
    pub cut: Option<Located<u32>>,
    /// Whether it is for the eye only: it is printed after the speech, and not spoken.
    pub aside: Option<Located<bool>>,
}

/// A question that the speaker may be asked, and the answer.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct QuestionEntry {
    /// The question, in Markdown.
    pub question: Option<Located<String>>,
    /// The answer, in at most 60 words, in Markdown.
    pub answer: Option<Located<String>>,
    /// The ids of what supports the answer.
    pub sources: Vec<Located<String>>,
    /// Whether it is asked to do harm; such questions come first.
    pub hostile: bool,
}
