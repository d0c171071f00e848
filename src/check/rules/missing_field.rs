//! A field that the profile requires is not in the brief, or is empty.
//!
//! Without its title, date or organisation a statement cannot be filed, cited or answered. Which fields are required is the
//! profile's to say; `demarche profiles show NAME` lists them. The organisation may also come from the workspace, and the
//! place from the event.
//!
//! This brief fails:
//!
//! ```toml
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//! ```

use crate::check::context::{Context, Place};
use crate::locale::Language;
use crate::reader::Located;
use crate::source::SourceId;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    for field in &statement.profile.required {
        let name = field.as_str();
        let Some((given, example)) = requirement(statement, name) else { continue };
        // An empty summary is an empty section.
        let written = statement.sources.get(SourceId(0)).field(name).is_some();
        if given || (name == "summary" && written) {
            continue;
        }
        let required = format!("the profile `{}` requires it", statement.profile.name);
        if written {
            cx.report(Place::Value(name), format!("the field `{name}` is empty"))
                .help(format!("write {example}: {required}"));
        } else {
            cx.report(Place::Key(name), format!("the field `{name}` is missing"))
                .help(format!("add {example} above the first `[table]`: {required}"));
        }
    }
}

/// Whether the field is given, and a line as it could stand in the brief; none for what a profile cannot require, which
/// is reported where the profile is read.
fn requirement(statement: &Statement, field: &str) -> Option<(bool, &'static str)> {
    let brief = &statement.brief;
    let text = |value: &Option<Located<String>>| value.as_ref().is_some_and(|text| !text.trim().is_empty());
    Some(match field {
        "title" => (text(&brief.title), "`title = \"Local governments and care\"`"),
        "subtitle" => (text(&brief.subtitle), "`subtitle = \"A new social contract\"`"),
        "language" => {
            (text(&brief.language) || statement.language != Language::english(), "`language = \"en\"`")
        }
        "date" => (brief.date.is_some(), "`date = 2024-09-24`"),
        "organisation" => (
            statement.organisation.as_ref().is_some_and(|id| !id.trim().is_empty()),
            "`organisation = \"…\"` with the id of one of the `[organisations]`",
        ),
        "speaker" => (text(&brief.speaker), "`speaker = \"…\"` with the id of one of the `[speakers]`"),
        "event" => (text(&brief.event), "`event = \"…\"` with the id of one of the `[events]`"),
        "place" => (text(&brief.place) || event_has_place(statement), "`place = \"New York\"`"),
        "keywords" => (!brief.keywords.is_empty(), "`keywords = [\"unpaid care\"]`"),
        "summary" => (text(&brief.summary), "`summary = \"…\"`"),
        _ => return None,
    })
}

fn event_has_place(statement: &Statement) -> bool {
    let event = statement.brief.event.as_ref().and_then(|id| statement.directory.events.get(id.as_str()));
    event.is_some_and(|event| event.value.place.is_some())
}
