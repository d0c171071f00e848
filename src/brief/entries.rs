//! The TOML shapes of a directory: who and what can be cited.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Contributor, Localized};
use crate::profile::Status;
use crate::reader::{Date, DateRange, Located, Table};

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
    pub name: Option<Localized>,
    /// The short name or acronym.
    pub short: Option<Localized>,
    /// What it is sorted by, if not its name.
    pub sort: Option<Located<String>>,
    /// The country it is based in, for lists of those who sign together.
    pub country: Option<Localized>,
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
    /// Where and as what it is registered, for the foot of letter paper.
    pub registration: Option<Localized>,
    /// What it is, in a few sentences, for the end of a policy brief or press release.
    pub about: Option<Localized>,
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
    pub name: Option<Localized>,
    /// The family name, if it is not the last word of the name.
    pub family: Option<Located<String>>,
    /// The given names, if they are not the words before the family name.
    pub given: Option<Located<String>>,
    /// What the person is sorted by, if not the family name.
    pub sort: Option<Located<String>>,
    /// What they speak as, such as "main representative to the UN in New York".
    pub role: Option<Localized>,
    /// The id of the organisation they speak for.
    pub organisation: Option<Located<String>>,
    /// What they were and when; a citation takes the role of its day.
    pub roles: Vec<Located<Role>>,
    /// Their web page.
    pub url: Option<Located<String>>,
    /// The day on which someone last made sure that this entry is right.
    pub checked: Option<Located<Date>>,
}

/// What a speaker was, and when.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Role {
    /// What they spoke as.
    pub role: Option<Localized>,
    /// The id of the organisation they spoke for.
    pub organisation: Option<Located<String>>,
    /// The first day, month or year.
    pub from: Option<Located<Date>>,
    /// The last day, month or year; none if it has not ended.
    pub to: Option<Located<Date>>,
}

impl Role {
    /// Whether it was held on some day of `date`.
    pub fn covers(&self, date: Date) -> bool {
        let begun = self.from.as_ref().is_none_or(|from| !from.is_after(date));
        begun && self.to.as_ref().is_none_or(|to| !date.is_after(to.value))
    }
}

/// A meeting, conference, session or day.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Event {
    /// The title of the event.
    pub title: Option<Localized>,
    /// The session of it that is meant.
    pub session: Option<Localized>,
    /// The day, or the first and last day.
    pub date: Option<Located<DateRange>>,
    /// The town, and the country where it helps.
    pub place: Option<Localized>,
    /// The ids of the organisations that hold it.
    pub organisers: Vec<Located<String>>,
    /// The id of the larger event it belongs to.
    pub part_of: Option<Located<String>>,
    /// Whether it is a meeting of a body of the United Nations, so that statements at it are cited in text notes
    /// where a venue wants these.
    pub un_body: bool,
    /// Its web page.
    pub url: Option<Located<String>>,
    /// The day on which someone last made sure that this entry is right.
    pub checked: Option<Located<Date>>,
}

/// What sort of thing a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A document of the United Nations or another body, usually with a symbol.
    #[default]
    Document,
    /// The record of a meeting, usually with a symbol.
    MeetingRecord,
    /// A report or study.
    Report,
    /// A book.
    Book,
    /// A chapter or article in a book.
    Chapter,
    /// An article in a journal.
    JournalArticle,
    /// An article in a newspaper or magazine.
    PressArticle,
    /// A law or resolution.
    Law,
    /// A treaty or convention.
    Treaty,
    /// A speech that is more than a speaker at an event: it has a title, a record or a page.
    Speech,
    /// A page on the web.
    WebPage,
    /// A set of data.
    DataSet,
}

impl SourceKind {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::MeetingRecord => "meeting-record",
            Self::Report => "report",
            Self::Book => "book",
            Self::Chapter => "chapter",
            Self::JournalArticle => "journal-article",
            Self::PressArticle => "press-article",
            Self::Law => "law",
            Self::Treaty => "treaty",
            Self::Speech => "speech",
            Self::WebPage => "web-page",
            Self::DataSet => "data-set",
        }
    }
}

/// A document, report, book, article, law, speech, web page or set of data.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct SourceEntry {
    /// What it is; a document by default.
    pub kind: Option<Located<SourceKind>>,
    /// The title.
    pub title: Option<Localized>,
    /// The title in later citations; by default the title up to its first colon.
    pub short_title: Option<Localized>,
    /// Who wrote or said it: ids of speakers or organisations, names, or tables such as
    /// `{ family = "Folbre", given = "Nancy" }`; `et al.` for further ones.
    pub authors: Vec<Located<Contributor>>,
    /// Who edited it, or the book that the chapter is in; as `authors`.
    pub editors: Vec<Located<Contributor>>,
    /// The book, journal, newspaper, series or website that it is in.
    #[serde(rename = "in")]
    pub container: Option<Localized>,
    /// The edition of a book: a number, or words such as `revised`.
    pub edition: Option<Located<String>>,
    /// The volume of a journal or book.
    pub volume: Option<Located<String>>,
    /// The issue of a journal.
    pub issue: Option<Located<String>>,
    /// The first and last page, such as `183–199`.
    pub pages: Option<Located<String>>,
    /// Who published it: the id of an organisation, or a name.
    pub publisher: Option<Located<String>>,
    /// The symbol or number, such as `E/CN.5/2026/NGO/1`.
    pub symbol: Option<Located<String>>,
    /// What sort of speech, report or page it is, such as `keynote address`.
    pub form: Option<Localized>,
    /// The session of the event that a speech was given in.
    pub session: Option<Localized>,
    /// The day, month or year of it, or the first and last.
    pub date: Option<Located<DateRange>>,
    /// The place it was published or given.
    pub place: Option<Localized>,
    /// The id of the event it was given or adopted at.
    pub event: Option<Located<String>>,
    /// Its Digital Object Identifier, such as `10.1000/182`.
    pub doi: Option<Located<String>>,
    /// Where to read it.
    pub url: Option<Located<String>>,
    /// The day the page was read.
    pub accessed: Option<Located<Date>>,
    /// The language it is written in, where it is not the brief's.
    pub language: Option<Located<String>>,
    /// The day on which someone last made sure that this entry is right.
    pub checked: Option<Located<Date>>,
}
