//! A recommendation does not begin with an action.
//!
//! A recommendation that begins with a verb (conduct, establish, ratify) can be acted on and its implementation checked; one
//! that names a result or a wish (`better access to nurseries`) cannot (UPR Info, 2018). The rule looks at the first word in
//! English, at infinitives and imperatives in French, Spanish and Portuguese, and at an infinitive at the end of a clause in
//! German. It does not check other languages: Russian may begin with the purpose, Arabic asks with a noun, and Chinese does not
//! mark verbs.
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
//! action = "The recognition of unpaid care work in local budgets"
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
//! action = "Mention unpaid care work in local budgets"
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Fully fund implementation of the care plan"
//! ```

use crate::check::asking::missing_action;
use crate::check::context::CheckContext;
use crate::statement::Statement;
use crate::text::plain;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(writing) = cx.writing() else { return };
    for recommendation in &statement.recommendations {
        let Some(first) = recommendation.action.first() else { continue };
        if let Some(beginning) = missing_action(&plain(&recommendation.action), writing) {
            cx.report(first.origin, format!("`{beginning}…` names no action: it has no verb"))
                .help("begin with a verb: who is addressed should do what");
        }
    }
}
