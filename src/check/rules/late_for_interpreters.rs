//! The speech comes later than the interpreters must have it.
//!
//! Without the text, interpreters follow by ear: figures, names and symbols get lost in the other languages. The date of the
//! brief, or the one given with `--date`, is compared with the day of the event.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! interpreters-hours = 24
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! date = 2026-06-09
//! event = "conference"
//!
//! [events.conference]
//! title = "Conference on Care"
//! date = 2026-06-09
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! date = 2026-06-08
//! event = "conference"
//!
//! [events.conference]
//! title = "Conference on Care"
//! date = 2026-06-09
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::diagnostic::count;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(hours) = statement.profile.interpreters_hours else { return };
    let brief = &statement.brief;
    let event = brief.event.as_ref().and_then(|id| statement.directory.events.get(&id.value));
    let held = event.and_then(|entry| entry.value.date.as_ref()).map(|date| date.value.from);
    // Without an event, the date of the brief is the day itself; only another one given with `--date` says when it is sent.
    let own = brief.date.as_ref().map(|date| date.value);
    let sent = statement.as_of.filter(|&sent| held.is_some() || own != Some(sent));
    let Some((sent, day)) = sent.zip(held.or(own)) else { return };
    let needed = i64::from(hours.div_ceil(24));
    if sent.days_until(day).is_some_and(|days| days < needed) {
        let message = format!(
            "`{}` wants the text for interpreters {} before {day}, and the date is {sent}",
            statement.profile.name,
            count(hours as usize, "hour")
        );
        cx.report(FindingPlace::Value("date"), message)
            .help("hand the interpreters' copy to the secretariat now, and tell it that it is late");
    }
}
