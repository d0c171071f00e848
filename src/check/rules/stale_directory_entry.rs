//! An entry of the directory that the brief uses was checked too long ago.
//!
//! People change office: the list of permanent missions in New York is revised every week. With `max-age-days = 90` in
//! `demarche.toml`, the rule reports entries whose `checked` date is more than 90 days before the date of the brief (or
//! `--date`). Entries without that date are not reported.
//!
//! With this `demarche.toml`,
//!
//! ```toml
//! # demarche.toml
//! briefs = ["*.toml"]
//! max-age-days = 90
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! date = 2024-09-21
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work [@leduc]."
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! checked = 2024-01-15
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! date = 2024-09-21
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work [@leduc]."
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! checked = 2024-09-02
//! ```

use crate::check::context::CheckContext;
use crate::check::usage::Usage;
use crate::diagnostic::count;
use crate::reader::Located;
use crate::source::Origin;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let (Some(limit), Some(today)) = (statement.max_age_days, statement.as_of) else { return };
    let directory = &statement.directory;
    let usage = Usage::of(statement);
    let used = usage.used().flat_map(|id| {
        let organisation = directory.organisations.get(id).map(|entry| (entry.origin, &entry.value.checked));
        let speaker = directory.speakers.get(id).map(|entry| (entry.origin, &entry.value.checked));
        let event = directory.events.get(id).map(|entry| (entry.origin, &entry.value.checked));
        let source = directory.sources.get(id).map(|entry| (entry.origin, &entry.value.checked));
        [organisation, speaker, event, source].into_iter().flatten().map(move |found| (id, found))
    });
    for (id, (origin, checked)) in used {
        let Some(Located { value: checked, span }) = checked else { continue };
        if let Some(age) = checked.days_until(today).filter(|&age| age > i64::from(limit)) {
            let days = count(usize::try_from(age).unwrap_or_default(), "day");
            let place = Origin { source: origin.source, span: *span };
            let message = format!("`{id}` was checked on {checked}, {days} before {today}");
            cx.report(place, message).help(format!(
                "make sure that it is still right and set `checked`: the workspace allows {limit} days"
            ));
        }
    }
}
