use std::path::{Path, PathBuf};

use crate::engine::Brief;
use crate::text::{plain, plain_blocks};
use crate::world::shown;

/// What catalogues say of the statements of a brief.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct BriefRecord {
    /// The brief, seen from the folder of its workspace.
    pub brief: Box<str>,
    /// The name of the profile that it meets.
    pub profile: Box<str>,
    /// The tag of the language.
    pub language: Box<str>,
    /// The title without marks.
    pub title: Box<str>,
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

impl BriefRecord {
    /// That of a brief.
    pub fn of(brief: &Brief<'_>) -> Self {
        let statement = brief.statement();
        let language = &statement.language;
        let file = &statement.brief;
        let directory = &statement.directory;
        let organisation = statement.organisation.as_ref().and_then(|id| directory.organisations.get(id));
        let speaker = file.speaker.as_ref().and_then(|id| directory.speakers.get(id.as_str()));
        let event = file.event.as_ref().and_then(|id| directory.events.get(id.as_str()));
        let summary = plain_blocks(&statement.summary);
        let words =
            |text: Option<&crate::brief::Localized>| text.map(|text| on_one_line(text.text(language)).into());
        Self {
            brief: brief_key(brief.path(), &brief.project().workspace().root).into(),
            profile: brief.profile().name.as_str().into(),
            language: language.as_str().into(),
            title: on_one_line(&plain(&statement.title)).into(),
            date: file.date.as_ref().map(|date| date.value.to_string().into()),
            organisation: words(organisation.and_then(|entry| entry.value.name.as_ref())),
            speaker: words(speaker.and_then(|entry| entry.value.name.as_ref())),
            event: words(event.and_then(|entry| entry.value.title.as_ref())),
            summary: Some(on_one_line(&summary)).filter(|summary| !summary.is_empty()).map(Into::into),
            keywords: file.keywords.iter().map(|keyword| keyword.value.clone()).collect(),
        }
    }
}

/// The path of a brief seen from the folder of its workspace, which is the same on any machine.
pub(super) fn brief_key(path: &Path, root: &Path) -> String {
    let plain = |path: &Path| -> PathBuf {
        path.components().filter(|part| *part != std::path::Component::CurDir).collect()
    };
    let (path, root) = (plain(path), plain(root));
    shown(path.strip_prefix(&root).unwrap_or(&path))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
