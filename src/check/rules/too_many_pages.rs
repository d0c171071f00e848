//! The statement has more pages than the venue takes.
//!
//! Submissions to the Universal Periodic Review have at most five pages, those of large coalitions ten (technical guide, 2008).
//! Counted are the pages as they are set in the theme of the brief, with the list of speakers and events; another theme or
//! paper sets more or fewer.
//!
//! A brief fails here when its profile says, for example, `[limits] pages = 5` and its PDF file has six.

use crate::check::context::{Context, Place};
use crate::check::run::Output;
use crate::check::signers::page_limit;
use crate::diagnostic::count;

pub(in crate::check) fn check(cx: &mut Context<'_>, output: &Output) {
    let limits = &cx.statement.profile.limits;
    let Some((limit, holds)) = page_limit(limits, cx.statement) else { return };
    if output.pages <= limit {
        return;
    }
    let (pages, over) = (count(output.pages, "page"), output.pages - limit);
    cx.report(Place::Key("title"), format!("{pages}, {over} over the limit of {limit}{holds}"))
        .help("counted: all pages as set in the theme of the brief, with lists and notes");
}
