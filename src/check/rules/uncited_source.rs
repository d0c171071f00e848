//! A source is defined in the brief but never used.
//!
//! Perhaps a claim has lost its citation, or the entry is left over from another brief. A source named by another used entry
//! counts as used. Shared files are not checked.
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
//! [sources.sdg5]
//! title = "Transforming our world: the 2030 Agenda for Sustainable Development"
//! symbol = "A/RES/70/1"
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
//! Unpaid care work is work [@sdg5].
//! """
//!
//! [sources.sdg5]
//! title = "Transforming our world: the 2030 Agenda for Sustainable Development"
//! symbol = "A/RES/70/1"
//! ```

use crate::check::context::CheckContext;
use crate::check::usage::Usage;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for (id, origin) in Usage::of(statement).unused(&statement.directory.sources) {
        cx.report(origin, format!("nothing cites the source `{id}`"))
            .help(format!("cite it as `[@{id}]`, or remove the entry"));
    }
}
