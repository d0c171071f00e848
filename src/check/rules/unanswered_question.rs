//! An entry of `[[questions]]` lacks the question or the answer.
//!
//! It would be printed as an empty line on the sheet of the one who has to answer.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [[questions]]
//! question = "Who pays for it?"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [[questions]]
//! question = "Who pays for it?"
//! answer = "Families pay for it today, and mothers most of all."
//! ```

use crate::check::context::CheckContext;
use crate::statement::Statement;
use crate::text::{plain, plain_blocks};

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for question in &statement.questions {
        let (asked, answered) = (plain(&question.question), plain_blocks(&question.answer));
        let lacking = match (asked.trim().is_empty(), answered.trim().is_empty()) {
            (true, _) => "question",
            (_, true) => "answer",
            _ => continue,
        };
        let article = if lacking == "answer" { "an" } else { "a" };
        cx.report(question.origin, format!("this entry has no `{lacking}`"))
            .help(format!("write {article} `{lacking}`, or remove the entry"));
    }
}
