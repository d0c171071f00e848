//! The text, the summary or a section has more words than the profile allows.
//!
//! Venues cut longer texts off or send them back. They count differently: some add the words of a cover page or signage of
//! their own (about 100 at the Commission on the Status of Women in 2019, about 50 at the Commission for Social Development in
//! 2018), some count footnotes (Human Rights Council), which word processors do not count. The finding says what was counted.
//! Words are counted as Word and LibreOffice do; Chinese is counted by characters.
//!
//! Some venues allow more words to organisations in general consultative status, and fewer to joint statements: the finding
//! names the limit that applies.
//!
//! The limit of a section or summary counts only its text, without headings and notes.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//!
//! [limits]
//! words = 8
//! counting = { overhead = 2 }
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work, indispensable work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is indispensable work."
//! ```

use std::sync::Arc;

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::counted::{counted, longest};
use crate::check::signers::WordLimit;
use crate::check::tally::Tally;
use crate::diagnostic::count;
use crate::document::Document;
use crate::profile::Counting;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    let profile = Arc::clone(&cx.statement.profile);
    let tally = Tally::of(document);
    if let Some(limit) = WordLimit::of(&profile.limits, cx.statement) {
        whole(cx, &tally, &profile.limits.counting, &limit);
    }
    for part in &tally.parts {
        let known = profile.sections.iter().find(|section| section.id.value == part.id);
        let own_limit = known.and_then(|section| section.words);
        let (what, limit) = match part.id.as_str() {
            "summary" => ("the summary".to_owned(), profile.limits.summary_words.or(own_limit)),
            id => (format!("the section `{id}`"), own_limit),
        };
        if let Some(message) = over(&what, part.text, limit) {
            cx.report(part.origin, message).help("headings and notes are not counted");
        }
    }
}

fn over(what: &str, words: usize, limit: Option<u32>) -> Option<String> {
    let limit = limit? as usize;
    let said = || format!("{what} has {}, {} over the limit of {limit}", count(words, "word"), words - limit);
    (words > limit).then(said)
}

fn whole(cx: &mut CheckContext<'_>, tally: &Tally, counting: &Counting, limit: &WordLimit) {
    let words = tally.counted(counting);
    if words <= limit.words {
        return;
    }
    let (most, holds) = (limit.words, &limit.holds);
    let message = format!("{} count, {} over the limit of {most}{holds}", count(words, "word"), words - most);
    let mut finding = cx.report(FindingPlace::Key("title"), message);
    finding.help(counted(tally, counting, "word"));
    if let Some(longest) = longest(tally) {
        finding.help(longest);
    }
}
