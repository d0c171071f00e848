//! An event is defined in the brief but never used.
//!
//! Perhaps the sentence that was said there has lost its citation, or the entry is left over from another brief. An event named
//! by another used entry counts as used. Shared files are not checked.
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
//! [events.caring-territories]
//! title = "Caring Territories for the Future"
//! date = 2024-09-20
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
//! Unpaid care work is work [@caring-territories].
//! """
//!
//! [events.caring-territories]
//! title = "Caring Territories for the Future"
//! date = 2024-09-20
//! ```

use crate::check::context::CheckContext;
use crate::check::usage::Usage;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for (id, origin) in Usage::of(statement).unused(&statement.directory.events) {
        cx.report(origin, format!("nothing cites the event `{id}`"))
            .help(format!("cite it as `[@{id}]`, or remove the entry"));
    }
}
