//! The statement is dated after the venue's deadline.
//!
//! Late statements are not considered. The deadline is compared with the date of the brief, or with `--date`. If the profile
//! does not cover the year of that date, `rule-out-of-date` says so instead.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! submission = { from = 2024-11-01, to = 2024-12-01 }
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! date = 2024-12-02
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
//! date = 2024-12-01
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let profile = &statement.profile;
    let (Some(date), Some(submission)) = (statement.as_of, profile.submission) else { return };
    let covered = profile.valid.is_none_or(|years| years.covers_year(date));
    if covered && date.is_after(submission.to) {
        let message =
            format!("`{}` took statements until {}, and the date is {date}", profile.name, submission.to);
        cx.report(FindingPlace::Value("date"), message)
            .help("ask the secretariat before you send it: what comes late is not considered");
    }
}
