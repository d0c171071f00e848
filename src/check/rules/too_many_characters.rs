//! The text has more characters than the profile allows.
//!
//! Forms on the web cut what is over. Characters are counted with spaces, after Markdown is read; what counts beside the text is
//! the same as for words. The finding says what was counted.
//!
//! A brief fails here when its profile says, for example, `[limits] characters = 4000` and its text has more.

use crate::check::context::{Context, Place};
use crate::check::tally::Tally;
use crate::diagnostic::{count, listed};
use crate::document::Document;

pub(in crate::check) fn check(cx: &mut Context<'_>, document: &Document) {
    let limits = &cx.statement.profile.limits;
    let Some(limit) = limits.characters.map(|limit| limit as usize) else { return };
    let tally = Tally::characters(document);
    let counting = &limits.counting;
    let characters = tally.written(counting);
    if characters <= limit {
        return;
    }
    let mut counted = vec![format!("{} in the text, with spaces", tally.text())];
    for (counts, more, place) in [
        (counting.title, tally.title, "in the title"),
        (counting.headings, tally.headings(), "in headings"),
        (counting.notes, tally.notes, "in notes"),
    ] {
        if counts && more > 0 {
            counted.push(format!("{more} {place}"));
        }
    }
    let over = characters - limit;
    let message = format!("{} count, {over} over the limit of {limit}", count(characters, "character"));
    cx.report(Place::Key("title"), message).help(format!("counted: {}", listed(&counted, "and")));
}
