//! A recommendation asks for several things at once.
//!
//! One issue and one action in each recommendation: only then can it be said later whether it was done (UPR Info, 2018).
//! Looked for is a second verb in the form of the first, behind `and`, a comma, a semicolon or a sentence, with something of its own
//! that it acts on. Verbs that share it are one action (`sign and ratify the Convention`), and so are verbs of one purpose (`a
//! law to prevent violence and protect mothers`). Looked at are texts in English (imperatives), French, Spanish, Portuguese,
//! Russian and German (infinitives); Arabic and Chinese do not tell verbs from nouns by their form.
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
//! action = "Produce data on unpaid care work; push companies to support carers"
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
//! action = "Produce and publish data on unpaid care work"
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Push companies to support carers, e.g. with family-friendly hours"
//! ```

use crate::check::asking::second_action;
use crate::check::context::CheckContext;
use crate::statement::Statement;
use crate::text::plain;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(writing) = cx.writing else { return };
    for recommendation in &statement.recommendations {
        let Some(first) = recommendation.action.first() else { continue };
        if let Some(second) = second_action(&plain(&recommendation.action), writing) {
            cx.report(first.origin, "this recommendation asks for several things at once")
                .help(format!("make `{second}…` a separate recommendation"));
        }
    }
}
