//! A speaker is defined in the brief but never used.
//!
//! Perhaps a quotation has lost its citation, or the entry is left over from another brief. A speaker named by another used
//! entry counts as used. Shared files are not checked.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Unpaid care work is work.
//! """
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
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
    for (id, origin) in Usage::of(statement).unused(&statement.directory.speakers) {
        cx.report(origin, format!("nothing cites the speaker `{id}`"))
            .help(format!("cite it as `[@{id}]`, or remove the entry"));
    }
}
