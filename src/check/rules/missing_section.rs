//! A section that the profile requires is missing.
//!
//! Readers look for certain parts of a statement: without recommendations, for example, it asks nobody to act. The profile
//! decides which parts are required; `demarche profiles show NAME` lists them with their source. The summary is the field
//! `summary`, the recommendations are the `[[recommendations]]`, and all other parts are sections.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "statement"
//! date = 2024-09-24
//! organisation = "mmm"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [organisations.mmm]
//! name = "Make Mothers Matter"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "statement"
//! date = 2024-09-24
//! organisation = "mmm"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//!
//! [organisations.mmm]
//! name = "Make Mothers Matter"
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let profile = &statement.profile;
    for section in profile.sections.iter().filter(|section| section.required) {
        let id = section.id.as_str();
        if is_present(statement, id) {
            continue;
        }
        let (place, way_out) = match id {
            "summary" => (id.to_owned(), "add `summary = \"…\"` above the first `[table]`".to_owned()),
            "recommendations" => {
                (id.to_owned(), "add `[[recommendations]]` with a `to` and an `action`".to_owned())
            }
            _ => (format!("sections.{id}"), format!("add `[sections.{id}]` with a `body`")),
        };
        cx.report(FindingPlace::Key(&place), format!("the section `{id}` is missing"))
            .help(format!("{way_out}: the profile `{}` requires it", profile.name));
    }
}

fn is_present(statement: &Statement, id: &str) -> bool {
    let field = match id {
        "summary" => statement.brief.summary.is_some(),
        "recommendations" => !statement.recommendations.is_empty(),
        _ => false,
    };
    field || statement.sections.iter().any(|section| section.id == id)
}
