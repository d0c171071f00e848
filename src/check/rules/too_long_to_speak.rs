//! The statement takes longer to speak than the profile allows.
//!
//! At the end of the time the microphone is cut off, and the recommendations stand at the end. The time is reckoned at 120
//! words a minute, the fastest that interpreters follow well (JoSTrans 13); for Chinese at 180 characters. The finding also
//! says how long it takes at other paces. Title, headings and notes are not spoken and not counted, nor is punctuation.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//!
//! [limits]
//! seconds = 5
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work, indispensable work, that sustains families and communities."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work that sustains families."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::counted::{counted, longest};
use crate::check::tally::Tally;
use crate::diagnostic::{count, listed};
use crate::document::Document;
use crate::locale::{Pace, clock};
use crate::profile::Counting;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    let Some(limit) = cx.statement.profile.limits.seconds.map(|seconds| seconds as usize) else {
        return;
    };
    let tally = Tally::spoken(document);
    let words = tally.text();
    let pace = Pace::deciding(&document.language);
    let seconds = pace.seconds(words);
    if seconds <= limit {
        return;
    }
    let others = Pace::all(&document.language).iter().filter(|other| **other != pace);
    let others: Vec<String> =
        others.map(|other| format!("{} at {}", clock(other.seconds(words)), other.per_minute)).collect();
    let message = format!(
        "{} to speak at {} a minute, {} over the limit of {}",
        clock(seconds),
        count(pace.per_minute as usize, pace.unit),
        count(seconds - limit, "second"),
        clock(limit)
    );
    let fits = pace.words(limit);
    let hint = cx.statement.profile.limits.words_hint;
    let mut finding = cx.report(FindingPlace::Key("title"), message);
    let over = words - fits;
    finding.help(format!(
        "cut {} to come from {words} to {fits}, which fit into {}",
        count(over, pace.unit),
        clock(limit)
    ));
    if let Some(longest) = longest(&tally) {
        finding.help(longest);
    }
    finding.help(counted(&tally, &Counting::default(), pace.unit));
    if let Some(hint) = hint {
        finding.help(format!("speakers there are told about {}", count(hint as usize, "word")));
    }
    finding.help(format!("at other paces: {}", listed(&others, "and")));
}
