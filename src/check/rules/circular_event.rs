//! An event is part of itself, directly or through the events that it is part of.
//!
//! A citation names the larger event that a session or day belongs to; in a circle there is none.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work [@hearing]."
//!
//! [events.hearing]
//! title = "Hearing on care"
//! date = 2024-03-04
//! part-of = "week"
//!
//! [events.week]
//! title = "Week of care"
//! date = 2024-03-04
//! part-of = "hearing"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work [@hearing]."
//!
//! [events.hearing]
//! title = "Hearing on care"
//! date = 2024-03-04
//! part-of = "week"
//!
//! [events.week]
//! title = "Week of care"
//! date = { from = 2024-03-04, to = 2024-03-08 }
//! ```

use std::collections::BTreeSet;

use crate::check::context::CheckContext;
use crate::check::usage::Usage;
use crate::source::Origin;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let events = &statement.directory.events;
    let larger = |id: &str| events.get(id).and_then(|entry| entry.value.part_of.as_ref());
    let usage = Usage::of(statement);
    let mut known = BTreeSet::new();
    for (first, entry) in usage.used().filter_map(|id| Some((id, events.get(id)?))) {
        let mut way = vec![first];
        while let Some(next) = larger(way[way.len() - 1]) {
            if known.contains(next.as_str()) {
                break;
            }
            if next.as_str() == first {
                let Some(part_of) = &entry.value.part_of else { break };
                let origin = Origin { source: entry.source(), span: part_of.span };
                way.push(first);
                let way =
                    way.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", which is part of ");
                cx.report(origin, format!("an event is part of itself: {way}")).help("remove one `part-of`");
                break;
            }
            if way.contains(&next.as_str()) {
                break;
            }
            way.push(next);
        }
        known.extend(way);
    }
}
