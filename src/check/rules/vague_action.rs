//! A recommendation asks for something that could not be seen to be done.
//!
//! Anyone merely asked to "consider" something has complied by reading the sentence. UPR Info tells apart recommendations of minimal
//! action, of continuing, of considering, of general and of specific action; only about a third are specific (2015), and guidance
//! warns of wishes such as `should respect the rights of` (Minority Rights Group). Found are actions that begin with `consider`,
//! `continue`, `strengthen efforts` and the like, and those such as `take measures`, `raise awareness` or `promote equality` that
//! say neither by what means, how much nor until when. In German, which puts the verb last, endings are looked at.
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
//! to = "local governments"
//! action = "Consider the needs of mothers in urban planning"
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
//! action = "Assess every urban plan for the needs of mothers, considering the hours of childcare"
//! ```

use crate::check::asking::vague_phrase;
use crate::check::context::CheckContext;
use crate::statement::Statement;
use crate::text::plain;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(writing) = cx.writing else { return };
    for recommendation in &statement.recommendations {
        let Some(first) = recommendation.action.first() else { continue };
        if let Some(vague) = vague_phrase(&plain(&recommendation.action), writing) {
            cx.report(first.origin, format!("`{vague}` is too vague: no one could tell whether it was done"))
                .help("name the step that you want to see, such as a law, a budget, a figure or a date");
        }
    }
}
