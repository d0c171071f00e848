//! The statement has more pages than the venue accepts.
//!
//! Submissions to the Universal Periodic Review have at most five pages, those of large coalitions ten (technical guide, 2008).
//! The pages are counted in the theme of the brief, with the list of speakers and events; another theme or paper size gives
//! another number.
//!
//! With this profile and this theme with wide margins,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//!
//! [limits]
//! pages = 1
//! ```
//!
//! ```toml
//! # wide-margins.toml
//! [margins]
//! top = 360
//! bottom = 360
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! theme = "wide-margins.toml"
//!
//! [sections.key-messages]
//! body = """
//! Unpaid care work is work, indispensable work.
//!
//! It sustains families and communities.
//!
//! It benefits us all.
//!
//! It can be counted.
//!
//! It can be shared.
//!
//! It can be paid for.
//!
//! It can be planned for.
//!
//! It can be taught.
//!
//! It can be seen.
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! theme = "wide-margins.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::output::PrintedAs;
use crate::check::signers::page_limit;
use crate::diagnostic::count;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, output: PrintedAs<'_>) {
    let PrintedAs::Pages(pages) = output else { return };
    let limits = &cx.statement.profile.limits;
    let Some((limit, holds)) = page_limit(limits, cx.statement) else { return };
    if pages <= limit {
        return;
    }
    let (pages, over) = (count(pages, "page"), pages - limit);
    cx.report(FindingPlace::Key("title"), format!("{pages}, {over} over the limit of {limit}{holds}"))
        .help("counted: all pages as set in the theme of the brief, with lists and notes");
}
