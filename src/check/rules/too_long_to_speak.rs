//! The statement takes longer to say than the profile allows.
//!
//! When the time is over the microphone is cut off, often before the recommendations. The time is computed at 120 words a
//! minute, the fastest pace that interpreters follow well (JoSTrans 13); for Chinese at 180 characters. `pace` in the brief, or
//! `--pace`, sets another pace. Title, headings and notes are not spoken and not counted, nor is punctuation.
//!
//! The finding is an error if no pace helps: the text has more words than the venue allows or, if the venue gives no number,
//! than fit at 150 words a minute (ISHR Academy). Between the two paces it is a warning: the speaker has enough time, but
//! interpreters will not follow well. It is also a warning if the venue's time is voluntary.
//!
//! With `--fit`, the time is the one that was asked for, and what carries `cut` has been left out already: what is still too long
//! is an error.
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
use crate::diagnostic::{Severity, count, listed};
use crate::document::Document;
use crate::locale::{Pace, clock};
use crate::profile::Counting;
use crate::statement::Statement;

/// The most words that are no error: with a pace of the speaker's own what fits at that; else what the venue tells speakers, or
/// without such a hint what fits at the fastest pace that a source names.
fn most(cx: &CheckContext<'_>, seconds: usize) -> usize {
    let Statement { language, profile, .. } = cx.statement;
    if let Some(own) = cx.statement.own_pace() {
        return own.words(seconds);
    }
    match profile.limits.words_hint {
        Some(hint) => Pace::equal_to(hint as usize, language),
        None => Pace::fastest(language).words(seconds),
    }
}

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    let limits = &cx.statement.profile.limits;
    let asked = document.speech.as_ref().filter(|speech| speech.cut.is_some());
    let of_speech = document.speech.as_ref().and_then(|speech| speech.limit);
    let Some(limit) = of_speech.or(limits.seconds.map(|seconds| seconds as usize)) else {
        return;
    };
    let (hint, voluntary) = (limits.words_hint, limits.voluntary);
    let venue = limits.pace(&document.language);
    let tally = Tally::spoken(document);
    let words = tally.text();
    let pace = cx.statement.pace();
    let seconds = pace.seconds(words);
    if seconds <= limit {
        return;
    }
    let bearable = asked.is_none() && words <= most(cx, limit);
    let voluntary = voluntary && asked.is_none();
    let mut others: Vec<Pace> =
        venue.into_iter().chain(Pace::all(&document.language).iter().copied()).collect();
    others.sort_by_key(|other| other.per_minute);
    others.dedup_by_key(|other| other.per_minute);
    others.retain(|other| other.per_minute != pace.per_minute);
    let others: Vec<String> = others
        .iter()
        .map(|other| format!("{} at {}", clock(other.seconds(words)), other.per_minute))
        .collect();
    let message = format!(
        "{} to speak at {} a minute, {} over the {} of {}",
        clock(seconds),
        count(pace.per_minute as usize, pace.unit),
        count(seconds - limit, "second"),
        if voluntary { "voluntary limit" } else { "limit" },
        clock(limit)
    );
    let fits = pace.words(limit);
    let mut finding = cx.report(FindingPlace::Key("title"), message);
    if voluntary || bearable {
        finding.severity(Severity::Warning);
    }
    let over = words - fits;
    if let Some(cut) = asked.and_then(|speech| speech.cut.as_ref()) {
        finding.help(match cut.len() {
            0 => "nothing carries `cut`: give `cut = 1` to what can go first".to_owned(),
            number => format!("{} with `cut` already left out; give `cut` to more", count(number, "passage")),
        });
    }
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
