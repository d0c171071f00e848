//! The statement has more pages than the venue takes.
//!
//! Submissions to the Universal Periodic Review have at most five pages, those of large coalitions ten (technical guide, 2008).
//! Counted are the pages as they are set in the theme of the brief, with the list of speakers and events; another theme or
//! paper sets more or fewer.
//!
//! A brief fails here when its profile says, for example, `[limits] pages = 5` and its PDF file has six.

use crate::check::context::{Context, Place};
use crate::check::run::Output;
use crate::diagnostic::count;

pub(in crate::check) fn check(cx: &mut Context<'_>, output: &Output) {
    let limits = &cx.statement.profile.limits;
    let joint = limits.joint_pages.filter(|_| !cx.statement.brief.co_signers.is_empty());
    let Some(limit) =
        joint.or(limits.pages).map(|limit| limit as usize).filter(|&limit| output.pages > limit)
    else {
        return;
    };
    let (pages, over) = (count(output.pages, "page"), output.pages - limit);
    cx.report(Place::Key("title"), format!("{pages}, {over} over the limit of {limit}"))
        .help("counted: all pages as set in the theme of the brief, with lists and notes");
}
