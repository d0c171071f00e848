//! The deadline of a recommendation is before the date of the statement.
//!
//! One of the two dates is mistyped, or the recommendation was copied from an older text.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! date = 2026-03-09
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//! by = 2020-01-01
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! date = 2026-03-09
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//! by = 2027-01-01
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(date) = statement.brief.date.as_ref() else { return };
    for (index, recommendation) in statement.recommendations.iter().enumerate() {
        let Some(by) = recommendation.by else { continue };
        if date.value.is_after(by) {
            let path = format!("recommendations[{}].by", index + 1);
            cx.report(
                FindingPlace::Value(&path),
                format!("the deadline {by} is before the statement of {}", date.value),
            )
            .related(FindingPlace::Value("date"), "the date of the statement")
            .help("correct one of the two dates");
        }
    }
}
