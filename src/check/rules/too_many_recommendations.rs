//! The brief has more recommendations than the profile allows.
//!
//! Decision-makers remember few. The finding points to the first one over the limit.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//!
//! [limits]
//! recommendations = 1
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Fund childcare"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//! ```

use crate::check::context::CheckContext;
use crate::diagnostic::count;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(limit) = statement.profile.limits.recommendations.map(|limit| limit as usize) else { return };
    let number = statement.recommendations.len();
    if let Some(first) = statement.recommendations.get(limit) {
        let over = number - limit;
        cx.report(
            first.origin,
            format!("{}, {over} over the limit of {limit}", count(number, "recommendation")),
        )
        .help("keep those that the addressee can act on first");
    }
}
