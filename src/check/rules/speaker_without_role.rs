//! A speaker named in the brief has no role.
//!
//! Readers of a quotation want to know in what capacity it was said, and a bare name tells them little.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Unpaid care work is work [@leduc].
//! """
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Unpaid care work is work [@leduc].
//! """
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```

use crate::check::context::CheckContext;
use crate::check::usage::Usage;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let usage = Usage::of(statement);
    let speakers = &statement.directory.speakers;
    for (id, speaker) in usage.named().filter_map(|id| Some((id, speakers.get(id)?))) {
        let role = speaker.value.role.as_ref().is_some_and(|role| !role.text(&statement.language).is_empty());
        if !role && speaker.value.roles.is_empty() {
            cx.report(speaker.origin, format!("the speaker `{id}` has no role")).help(
                "add `role = \"…\"`, what they speak as, such as `main representative to the UN in New York`",
            );
        }
    }
}
