//! A recommendation asks for something that could not be seen to be done.
//!
//! Who is asked to consider something has done it by reading the sentence. Only about a third of the recommendations of the
//! Universal Periodic Review are specific (UPR Info, 2015), and guidance warns of wishes such as `should respect the rights of`
//! (Minority Rights Group). Looked for are such beginnings in English, French and Spanish.
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

use crate::check::context::Context;
use crate::check::writing::Writing;
use crate::statement::Statement;
use crate::text::plain;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let Some(writing) = Writing::of(&statement.language) else { return };
    for recommendation in &statement.recommendations {
        let Some(first) = recommendation.action.first() else { continue };
        let action =
            plain(&recommendation.action).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let begins = |vague: &&String| {
            action.strip_prefix(vague.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        if let Some(vague) = writing.vague.iter().filter(begins).max_by_key(|vague| vague.len()) {
            cx.report(first.origin, format!("`{vague}` asks for nothing that could be seen to be done"))
                .help("name the step that you want to see, such as a law, a budget, a figure or a date");
        }
    }
}
