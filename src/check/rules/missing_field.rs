//! A field that the profile requires is missing or empty.
//!
//! Without its title, date or organisation a statement cannot be filed, cited or answered. The profile decides which fields are
//! required; `demarche profiles show NAME` lists them. The organisation may also come from the workspace, and the place from
//! the event.
//!
//! ```toml
//! # venue.toml
//! name = "venue"
//! kind = "statement"
//! other-sections = true
//! required = ["title", "date"]
//! ```
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! date = 2024-09-21
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::locale::Language;
use crate::reader::Located;
use crate::source::SourceId;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for field in &statement.profile.required {
        let name = field.as_str();
        let Some((value, example)) = requirement(statement, name) else { continue };
        let written = statement.sources.get(SourceId(0)).field(name).is_some();
        let required = format!("the profile `{}` requires it", statement.profile.name);
        match value {
            // An empty summary is an empty section.
            FieldValue::Blank if written && name != "summary" => {
                cx.report(FindingPlace::Value(name), format!("the field `{name}` is empty"))
                    .help(format!("write {example}: {required}"));
            }
            FieldValue::Absent | FieldValue::Blank if !written => {
                cx.report(FindingPlace::Key(name), format!("the field `{name}` is missing"))
                    .help(format!("add {example} above the first `[table]`: {required}"));
            }
            // What is written and yet absent was refused where it was read, and reported there.
            FieldValue::Given | FieldValue::Blank | FieldValue::Absent => {}
        }
    }
}

/// What a field holds.
enum FieldValue {
    Given,
    Blank,
    Absent,
}

impl FieldValue {
    fn of_text(text: Option<&str>) -> Self {
        match text {
            None => Self::Absent,
            Some(text) if text.trim().is_empty() => Self::Blank,
            Some(_) => Self::Given,
        }
    }

    fn given_if(given: bool) -> Self {
        if given { Self::Given } else { Self::Absent }
    }

    fn or(self, given: bool) -> Self {
        if given { Self::Given } else { self }
    }
}

/// What the field holds, and a line as it could be in the brief; none for what a profile cannot require, which is
/// reported where the profile is read.
fn requirement(statement: &Statement, field: &str) -> Option<(FieldValue, &'static str)> {
    let brief = &statement.brief;
    let text =
        |value: &Option<Located<String>>| FieldValue::of_text(value.as_ref().map(|text| text.as_str()));
    Some(match field {
        "title" => (text(&brief.title), "`title = \"Local governments and care\"`"),
        "subtitle" => (text(&brief.subtitle), "`subtitle = \"A new social contract\"`"),
        "language" => {
            (text(&brief.language).or(statement.language != Language::english()), "`language = \"en\"`")
        }
        "date" => (FieldValue::given_if(brief.date.is_some()), "`date = 2024-09-24`"),
        "organisation" => (
            FieldValue::of_text(statement.organisation.as_deref()),
            "`organisation = \"…\"` with the id of one of the `[organisations]`",
        ),
        "speaker" => (text(&brief.speaker), "`speaker = \"…\"` with the id of one of the `[speakers]`"),
        "event" => (text(&brief.event), "`event = \"…\"` with the id of one of the `[events]`"),
        "place" => (text(&brief.place).or(event_has_place(statement)), "`place = \"New York\"`"),
        "keywords" if brief.keywords.is_empty() => (FieldValue::Blank, "`keywords = [\"unpaid care\"]`"),
        "keywords" => (FieldValue::Given, ""),
        "recipient" => {
            let given = brief.recipient.iter().any(|line| !line.trim().is_empty());
            (FieldValue::given_if(given), "`recipient = [\"Ms. Ana Sample\", \"Ministry of Finance\"]`")
        }
        "summary" => (text(&brief.summary), "`summary = \"…\"`"),
        _ => return None,
    })
}

fn event_has_place(statement: &Statement) -> bool {
    let event = statement.brief.event.as_ref().and_then(|id| statement.directory.events.get(id.as_str()));
    event.is_some_and(|event| event.value.place.is_some())
}
