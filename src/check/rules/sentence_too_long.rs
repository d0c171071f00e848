//! A sentence has more words than the profile allows.
//!
//! Short sentences are easier for interpreters, and for people who read in a second language. The finding points to the
//! beginning of the sentence. In Chinese and Japanese, which have no spaces, three characters count as two words, which take as
//! long to say (JoSTrans 13).
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//!
//! [limits]
//! sentence-words = 8
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work that sustains families and communities."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work. It sustains families and communities."
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::{in_order, sentences};
use crate::diagnostic::count;
use crate::locale::Pace;
use crate::statement::Statement;
use crate::text::count_plain_words;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(limit) = statement.profile.limits.sentence_words.map(|limit| limit as usize) else { return };
    let unit = Pace::deciding(&statement.language).unit;
    let most = Pace::equal_to(limit, &statement.language);
    for line in in_order(statement) {
        for (origin, sentence) in sentences(statement, line) {
            let words = count_plain_words(&sentence);
            if words > most {
                let over = words - most;
                let message =
                    format!("a sentence of {}, {over} over the limit of {most}", count(words, unit));
                cx.report(origin, message).help("make two of it");
            }
        }
    }
}
