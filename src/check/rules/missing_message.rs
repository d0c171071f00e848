//! A speech has no message that it begins with.
//!
//! Those who listen remember one thing, and the first minute is all that some of them hear. The message is the `summary`, or what
//! `say` in `[sections.summary]` makes of it: one or two sentences with what is asked. A speech that is written out in one section of
//! several paragraphs says it where its author wants.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! kind = "talking-points"
//! other-sections = true
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = """
//! Unpaid care work is work.
//!
//! It sustains families.
//!
//! It is for everyone to share."""
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! summary = "Count unpaid care work as work."
//!
//! [sections.key-messages]
//! body = """
//! Unpaid care work is work.
//!
//! It sustains families.
//!
//! It is for everyone to share."""
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::prose::is_written_out;
use crate::document::Document;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    if document.speech.as_ref().is_some_and(|speech| !speech.has_message) && !is_written_out(cx.statement) {
        cx.report(FindingPlace::Key("title"), "the speech begins without its message")
            .help("add a `summary` of one or two sentences: what is asked, and why");
    }
}
