//! The profile does not cover the year of the statement.
//!
//! Venues change their rules every year. Findings may no longer apply, and a statement without findings may still be refused.
//! The brief's date (or `--date`) is compared with the years of the profile.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! valid = { from = 2017, to = 2018 }
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! date = 2024-09-24
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
//! date = 2018-09-24
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let profile = &statement.profile;
    let (Some(date), Some(valid)) = (statement.as_of, profile.valid) else { return };
    if valid.covers_year(date) {
        return;
    }
    let years = if valid.from.year == valid.to.year {
        valid.from.year.to_string()
    } else {
        format!("{} to {}", valid.from.year, valid.to.year)
    };
    let message = format!(
        "the rules of `{}` are those of {years}, and the statement is of {}",
        profile.name, date.year
    );
    cx.report(FindingPlace::Value("profile"), message)
        .help("look up this year's call, and write what changed into a profile of your own");
}
