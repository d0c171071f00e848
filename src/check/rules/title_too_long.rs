//! The title is longer than the profile allows.
//!
//! Lists and agendas cut long titles off. The rule counts the words, or the characters with spaces, of title and subtitle.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//!
//! [limits]
//! title-words = 8
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Local governments, key players in promoting a caring society"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Local governments, players in a caring society"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::tally::Tally;
use crate::diagnostic::count;
use crate::document::Document;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    let limits = &cx.statement.profile.limits;
    let words = Tally::of(document).title;
    let characters = Tally::characters(document).title;
    let lengths = [(words, limits.title_words, "word"), (characters, limits.title_characters, "character")];
    for (length, limit, unit) in lengths {
        let Some(limit) = limit.map(|limit| limit as usize).filter(|&limit| length > limit) else { continue };
        let over = length - limit;
        let message = format!("the title has {}, {over} over the limit of {limit}", count(length, unit));
        cx.report(FindingPlace::Value("title"), message).help("counted: the title and the subtitle");
    }
}
