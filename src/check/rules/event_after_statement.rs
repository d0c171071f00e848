//! The brief cites words said at an event that takes place after the date of the statement.
//!
//! One of the two years is mistyped, or the words have not been said yet. Events that are only mentioned are not reported.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! date = 2024-09-21
//!
//! [sections.context]
//! body = "Unpaid care work is work [@leduc at caring-territories]."
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//!
//! [events.caring-territories]
//! title = "Caring Territories for the Future"
//! date = 2025-09-20
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! date = 2024-09-21
//!
//! [sections.context]
//! body = "Unpaid care work is work [@leduc at caring-territories], and will be so in 2025 [@csocd]."
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//!
//! [events.caring-territories]
//! title = "Caring Territories for the Future"
//! date = 2024-09-20
//!
//! [events.csocd]
//! title = "Commission for Social Development"
//! date = 2025-02-10
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::citations;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(date) = statement.brief.date.as_ref().map(|date| date.value) else { return };
    for part in citations(statement) {
        let Some((id, origin)) = &part.event else { continue };
        let Some(entry) = statement.directory.events.get(id) else { continue };
        let Some(held) = entry.value.date.as_ref() else { continue };
        if held.from.is_after(date) {
            let message = format!("`{id}` takes place on {}, after the statement of {date}", held.from);
            cx.report(*origin, message)
                .related(entry.origin, "defined here")
                .help("fix the date of one of them, or cite what has been said already");
        }
    }
}
