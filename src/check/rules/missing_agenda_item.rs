//! The brief does not name its agenda item.
//!
//! The Human Rights Council and the Commission on Crime Prevention and Criminal Justice file statements by agenda item; a
//! statement without one cannot be filed.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! agenda-item = true
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! agenda-item = "3"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let named = statement.brief.agenda_item.as_ref().is_some_and(|item| !item.trim().is_empty());
    if statement.profile.agenda_item && !named {
        let message = format!("`{}` wants to know the item of the agenda", statement.profile.name);
        cx.report(FindingPlace::Key("agenda-item"), message)
            .help("add `agenda-item = \"3\"` above the first `[table]`, with the number of the item");
    }
}
