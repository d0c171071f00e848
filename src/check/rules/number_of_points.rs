//! A speech makes fewer than three points, or more than five.
//!
//! Nobody who listens keeps more than five points apart, and fewer than three are rarely an argument. The paragraphs of
//! `key-messages` are a point each, and so is each other section that is spoken, but for the summary and the conclusion. A
//! section with `aside = true` is not spoken. A speech that is written out in one section of several paragraphs has no points to count.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! kind = "talking-points"
//! other-sections = true
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! summary = "Count unpaid care work as work."
//!
//! [sections.key-messages]
//! body = """
//! Unpaid care work is work.
//!
//! It sustains families."""
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! summary = "Count unpaid care work as work."
//!
//! [sections.key-messages]
//! body = """
//! Unpaid care work is work.
//!
//! It sustains families.
//!
//! It is for everyone to share."""
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::prose::is_written_out;
use crate::diagnostic::count;
use crate::document::Document;

/// The fewest and the most points of a speech.
const POINTS: std::ops::RangeInclusive<usize> = 3..=5;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    let Some(points) = document.speech.as_ref().map(|speech| speech.points) else { return };
    if POINTS.contains(&points) || is_written_out(cx.statement) {
        return;
    }
    let message = format!("the speech makes {}", count(points, "point"));
    let help = if points < *POINTS.start() {
        "make three to five: each paragraph of `[sections.key-messages]` is one"
    } else {
        "make three to five: join paragraphs of `[sections.key-messages]`, or give a section `aside = true`"
    };
    cx.report(FindingPlace::Key("sections.key-messages"), message).help(help);
}
