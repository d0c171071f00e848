use schemars::JsonSchema;
use serde::Serialize;

use super::BriefRecord;
use crate::engine::Brief;

/// What `list --format json` prints, version 1.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct BriefList {
    /// The version of this format, which is 1.
    pub version: u32,
    /// The briefs, in the order they were named.
    pub briefs: Vec<ListedBrief>,
    /// What could not be read.
    pub failures: Vec<String>,
}

/// A brief and the fields of its head.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListedBrief {
    /// The file.
    pub path: String,
    /// The title without marks; empty where there is none.
    pub title: Box<str>,
    /// The profile that it must meet.
    pub profile: Box<str>,
    /// The kind of statement that it makes, such as `talking-points`.
    pub kind: String,
    /// The language, as a BCP 47 tag.
    pub language: Box<str>,
    /// The date, such as `2024-09-20`.
    pub date: Option<Box<str>>,
    /// The name of the organisation.
    pub organisation: Option<Box<str>>,
    /// The name of the person who gives it.
    pub speaker: Option<Box<str>>,
    /// The title of the event it is given at.
    pub event: Option<Box<str>>,
    /// The summary without marks.
    pub summary: Option<Box<str>>,
    /// What it is about.
    pub keywords: Box<[String]>,
}

impl ListedBrief {
    /// What a brief says.
    pub fn of(brief: &Brief<'_>) -> Self {
        let BriefRecord {
            profile,
            language,
            title,
            date,
            organisation,
            speaker,
            event,
            summary,
            keywords,
            ..
        } = BriefRecord::of(brief);
        let (path, kind) = (brief.name().to_owned(), brief.profile().kind.name().to_owned());
        Self { path, title, profile, kind, language, date, organisation, speaker, event, summary, keywords }
    }
}
