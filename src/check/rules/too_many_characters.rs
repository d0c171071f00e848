//! The text has more characters than the profile allows.
//!
//! Web forms cut longer texts off. Characters are counted with spaces and without Markdown marks; the same parts are counted as
//! for words. The finding says what was counted.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//!
//! [limits]
//! characters = 30
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is indispensable work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::counted::{counted, longest};
use crate::check::tally::Tally;
use crate::diagnostic::count;
use crate::document::Document;
use crate::profile::Counting;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    let limits = &cx.statement.profile.limits;
    let Some(limit) = limits.characters.map(|limit| limit as usize) else { return };
    let tally = Tally::characters(document);
    let counting = &limits.counting;
    let characters = tally.written(counting);
    if characters <= limit {
        return;
    }
    let over = characters - limit;
    let message = format!("{} count, {over} over the limit of {limit}", count(characters, "character"));
    // What the venue adds is known in words alone.
    let counting = Counting { overhead: 0, ..limits.counting.clone() };
    let said = format!("{}; spaces count", counted(&tally, &counting, "character"));
    let mut finding = cx.report(FindingPlace::Key("title"), message);
    finding.help(said);
    if let Some(longest) = longest(&tally) {
        finding.help(longest);
    }
}
