//! The statement has links, which the venue does not accept.
//!
//! Some bodies refuse statements with links or web addresses in the text. Only the first one is reported.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! not-allowed = ["links"]
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Care is in [the Pact for the Future](https://www.un.org/pact)."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Care is in the Pact for the Future (A/RES/79/1)."
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::{in_order, runs};
use crate::diagnostic::count;
use crate::profile::Feature;
use crate::statement::Statement;
use crate::text::InlineKind;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    if !statement.profile.not_allowed.contains(&Feature::Links) {
        return;
    }
    let lines = in_order(statement);
    let links = lines.into_iter().flat_map(runs).filter(|run| matches!(run.kind, InlineKind::Link { .. }));
    let found: Vec<_> = links.collect();
    if let Some(first) = found.first() {
        let links = count(found.len(), "link");
        cx.report(
            first.origin,
            format!("`{}` does not allow links; the statement has {links}", statement.profile.name),
        )
        .help("name the document in words, with its symbol");
    }
}
