//! A recommendation cites nothing that supports it.
//!
//! If the profile requires it, each recommendation names its evidence: in `sources`, or as a citation in its `action` or
//! `note`.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! supported-recommendations = true
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
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//! sources = ["agenda"]
//!
//! [sources.agenda]
//! title = "Transforming our world"
//! symbol = "A/RES/70/1"
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::runs;
use crate::statement::{Recommendation, Statement};
use crate::text::InlineKind;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    if !statement.profile.supported_recommendations {
        return;
    }
    for recommendation in
        statement.recommendations.iter().filter(|recommendation| !is_supported(recommendation))
    {
        cx.report(recommendation.origin, "this recommendation cites nothing that supports it")
            .help("add `sources = [\"…\"]` with the ids of its evidence");
    }
}

fn is_supported(recommendation: &Recommendation) -> bool {
    let lines = [recommendation.action.as_slice(), recommendation.note.as_slice()];
    let mut runs = lines.into_iter().flat_map(runs);
    !recommendation.sources.is_empty() || runs.any(|run| matches!(run.kind, InlineKind::Reference(_)))
}
