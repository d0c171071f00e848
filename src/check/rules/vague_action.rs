//! A recommendation is too vague: no one could tell whether it was done.
//!
//! Anyone merely asked to "consider" something has complied by reading the sentence. UPR Info distinguishes recommendations of
//! minimal action, continuing, considering, general action and specific action; only about a third are specific (2015).
//! Guidance warns against wishes such as `should respect the rights of` (Minority Rights Group). The rule finds actions that
//! begin with `consider`, `continue`, `strengthen efforts` and the like, and actions such as `take measures`, `raise awareness`
//! or `promote equality` that name no means, amount or deadline, also where people are all that they act on (`support families`).
//! Efforts that say by what (`by training judges`) are not reported. In German, where the verb comes last, it looks at the end.
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
    let Some(writing) = cx.writing() else { return };
    for recommendation in &statement.recommendations {
        let Some(first) = recommendation.action.first() else { continue };
        if let Some(vague) = vague_phrase(&plain(&recommendation.action), writing) {
            cx.report(first.origin, format!("`{vague}` is too vague: no one could tell whether it was done"))
                .help("name the step that you want to see, such as a law, a budget, a figure or a date");
        }
    }
}
