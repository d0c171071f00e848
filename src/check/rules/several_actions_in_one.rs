//! A recommendation asks for several things at once.
//!
//! Only a recommendation with one action can be checked later (UPR Info, 2018). The rule finds a second verb in the form of the
//! first, after `and`, a comma, a semicolon or a full stop, that has an object of its own. Verbs that share an object are one
//! action (`sign and ratify the Convention`), and so are verbs that state one purpose (`a law to prevent violence and protect
//! mothers`). The rule checks texts in English (imperatives), French, Spanish, Portuguese, Russian and German (infinitives);
//! Arabic and Chinese do not mark verbs by their form.
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
    let Some(writing) = cx.writing() else { return };
    for recommendation in &statement.recommendations {
        let Some(first) = recommendation.action.first() else { continue };
        if let Some(second) = second_action(&plain(&recommendation.action), writing) {
            cx.report(first.origin, "this recommendation asks for several things at once")
                .help(format!("make `{second}…` a separate recommendation"));
        }
    }
}
