//! The statement has italics or bold, which the venue does not accept.
//!
//! The Human Rights Council asks for a text without bold, underline or italics; the form of the Commission on the Status of
//! Women removes them. Only the first place is reported.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! not-allowed = ["emphasis"]
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work *is* work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work, on plots of 3 * 4 metres too."
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::{in_order, runs};
use crate::diagnostic::count;
use crate::profile::Feature;
use crate::statement::Statement;
use crate::text::InlineKind;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    if !statement.profile.not_allowed.contains(&Feature::Emphasis) {
        return;
    }
    let emphasised = |kind: &InlineKind<_>| matches!(kind, InlineKind::Emphasis(_) | InlineKind::Strong(_));
    let lines = in_order(statement);
    let found: Vec<_> = lines.into_iter().flat_map(runs).filter(|run| emphasised(&run.kind)).collect();
    if let Some(first) = found.first() {
        let places = count(found.len(), "place");
        let name = &statement.profile.name;
        cx.report(
            first.origin,
            format!("`{name}` does not allow italics or bold; the statement has {places}"),
        )
        .help("remove the stars; let the order of words carry the emphasis");
    }
}
