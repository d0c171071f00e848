use std::path::{Path, PathBuf};

use crate::engine::Brief;
use crate::text::{plain, plain_blocks};
use crate::world::shown;

/// What catalogues say of the statements of a brief.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct BriefRecord {
    /// The brief, seen from the folder of its workspace.
    pub brief: String,
    /// The name of the profile that it meets.
    pub profile: String,
    /// The tag of the language.
    pub language: String,
    /// The title without marks.
    pub title: String,
    /// The date, such as `2024-09-20`.
    pub date: Option<String>,
    /// The name of the organisation.
    pub organisation: Option<String>,
    /// The name of the person who gives it.
    pub speaker: Option<String>,
    /// The title of the event it is given at.
    pub event: Option<String>,
    /// The summary without marks.
    pub summary: Option<String>,
    /// What it is about.
    pub keywords: Vec<String>,
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
            |text: Option<&crate::brief::Localized>| text.map(|text| on_one_line(text.text(language)));
        Self {
            brief: brief_key(brief.path(), &brief.project().workspace().root),
            profile: brief.profile().name.clone(),
            language: language.as_str().to_owned(),
            title: on_one_line(&plain(&statement.title)),
            date: file.date.as_ref().map(|date| date.value.to_string()),
            organisation: words(organisation.and_then(|entry| entry.value.name.as_ref())),
            speaker: words(speaker.and_then(|entry| entry.value.name.as_ref())),
            event: words(event.and_then(|entry| entry.value.title.as_ref())),
            summary: Some(on_one_line(&summary)).filter(|summary| !summary.is_empty()),
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
