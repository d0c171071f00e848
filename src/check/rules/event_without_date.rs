//! An event that the brief names has no date.
//!
//! Readers cannot find a meeting without its date, and a citation of it is incomplete in every style. An event that is only
//! named as the `part-of` of another needs no date.
//!
//! This brief fails:
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
    let usage = Usage::of(statement);
    let events = &statement.directory.events;
    for (id, event) in usage.named().filter_map(|id| Some((id, events.get(id)?))) {
        if event.value.date.is_none() {
            cx.report(event.origin, format!("the event `{id}` has no date"))
                .help("add `date = 2024-09-20`, or `date = { from = 2024-09-20, to = 2024-09-22 }`");
        }
    }
}
