//! A recommendation does not say whom it asks.
//!
//! A recommendation that names nobody is nobody's to carry out. Guides for statements ask for precise recommendations
//! that name their addressee: one's own government, other States, UN bodies (MRG manual, p. 44; ISHR Academy).
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

use crate::check::context::Context;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    for recommendation in &statement.recommendations {
        if recommendation.to.as_ref().is_none_or(|to| to.text.trim().is_empty()) {
            cx.report(recommendation.origin, "this recommendation does not say whom it asks")
                .help("add `to = \"…\"`, such as `local governments` or the id of an organisation");
        }
    }
}
