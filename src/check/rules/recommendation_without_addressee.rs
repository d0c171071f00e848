//! A recommendation does not say who should act.
//!
//! If a recommendation names nobody, nobody has to carry it out. Guides ask for precise recommendations that name their
//! addressee: one's own government, other States, UN bodies (MRG manual, p. 44; ISHR Academy).
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//!
//! [[recommendations]]
//! action = "Produce data on unpaid care work"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//! ```

use crate::check::context::CheckContext;
use crate::source::SourceId;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let source = statement.sources.get(SourceId(0));
    for (index, recommendation) in statement.recommendations.iter().enumerate() {
        let silent = match &recommendation.to {
            Some(to) => to.text.trim().is_empty(),
            // What is written and yet absent was refused where it was read, and reported there.
            None => source.field(&format!("recommendations[{}].to", index + 1)).is_none(),
        };
        if silent {
            cx.report(recommendation.origin, "this recommendation does not say whom it asks")
                .help("add `to = \"…\"`, such as `local governments` or the id of an organisation");
        }
    }
}
