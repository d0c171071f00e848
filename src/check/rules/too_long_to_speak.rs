//! The statement takes longer to speak than the profile allows.
//!
//! At the end of the time the microphone is cut off, and the recommendations stand at the end. The time is reckoned at 120
//! words a minute, the fastest that interpreters follow well (JoSTrans 13); for Chinese at 180 characters. The finding also
//! says how long it takes at other paces. Title, headings and notes are not spoken and not counted.
//!
//! A brief fails here when its profile says, for example, `[limits] seconds = 180` and its text has more than 360 words.

use crate::check::context::{Context, Place};
use crate::check::pace::{Pace, clock};
use crate::check::tally::Tally;
use crate::diagnostic::{count, listed};
use crate::document::Document;

pub(in crate::check) fn check(cx: &mut Context<'_>, document: &Document) {
    let Some(limit) = cx.statement.profile.limits.seconds.map(|seconds| seconds as usize) else {
        return;
    };
    let words = Tally::of(document).text();
    let pace = Pace::deciding(&document.language);
    let seconds = pace.seconds(words);
    if seconds <= limit {
        return;
    }
    let unit = if document.language.primary() == "zh" { "character" } else { "word" };
    let others = Pace::all(&document.language).iter().filter(|other| **other != pace);
    let others: Vec<String> =
        others.map(|other| format!("{} at {}", clock(other.seconds(words)), other.per_minute)).collect();
    let message = format!(
        "{} to speak at {} {unit}s a minute, {} over the limit of {}",
        clock(seconds),
        pace.per_minute,
        count(seconds - limit, "second"),
        clock(limit)
    );
    let fits = pace.words(limit);
    let hint = cx.statement.profile.limits.words_hint;
    let mut finding = cx.report(Place::Key("title"), message);
    finding.help(format!("it has {}; cut {} to keep to {fits}", count(words, unit), words - fits));
    if let Some(hint) = hint {
        finding.help(format!("the venue itself reckons with about {}", count(hint as usize, unit)));
    }
    finding.help(format!("at other paces: {}", listed(&others, "and")));
}
