use schemars::JsonSchema;
use serde::Serialize;

use crate::cite::{Cited, Context, Showing, Work, on_one_line};

/// What `cite --format json` prints, version 1.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CitedEntries {
    /// The version of this format, which is 1.
    pub version: u32,
    /// The language of the citations, as a BCP 47 tag.
    pub language: String,
    /// The entries, in the order they were named.
    pub entries: Vec<CitedEntry>,
}

/// An entry of the directory, and how it is cited.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CitedEntry {
    /// Its id.
    pub id: String,
    /// The id of the event that it is cited at; null where none was named.
    pub event: Option<String>,
    /// What it is, such as `person`, `event` or `report`.
    pub kind: &'static str,
    /// How it is cited in each style and place.
    pub citations: Vec<EntryCitation>,
}

/// How an entry is cited in one style, form and place.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryCitation {
    /// The citation style: its name, such as `apa`, or the path of its file.
    pub style: String,
    /// The form of the style, such as `notes`.
    pub form: &'static str,
    /// The place in the statement, such as `list`.
    pub place: &'static str,
    /// What is printed there, on one line, with the marks of Markdown.
    pub text: String,
}

impl CitedEntry {
    /// The entry with how it is cited.
    pub fn of(cited: Cited<'_>, shown: Vec<Showing<'_>>, context: Context<'_>) -> Self {
        let citations = shown.into_iter().map(|one| EntryCitation {
            style: one.style.name().to_owned(),
            form: one.form.name(),
            place: one.place.name(),
            text: on_one_line(&one.phrase),
        });
        Self {
            id: cited.id.to_owned(),
            event: cited.event.map(|(id, _)| id.to_owned()),
            kind: Work::of(&cited, context).kind_name(),
            citations: citations.collect(),
        }
    }
}
