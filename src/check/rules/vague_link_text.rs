//! The text of a link does not say where it leads.
//!
//! People who use a screen reader go from link to link and hear only its words (WCAG 2.2, success criteria 2.4.4 and 2.4.9); on
//! paper there is nothing but the words. The rule knows the usual phrases of the brief's language (English, French, Spanish,
//! German, Russian, Arabic and Chinese) and those of English.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments meet in New York: [click here](https://www.uclg.org).
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments meet in New York: see [the programme of the day](https://www.uclg.org).
//! """
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::{lines_and_notes, runs};
use crate::check::writing::Writing;
use crate::statement::Statement;
use crate::text::{InlineKind, plain};

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let known: Vec<&str> = Writing::of_drafts(&statement.language)
        .flat_map(|words| &words.vague_links)
        .map(String::as_str)
        .collect();
    for run in lines_and_notes(statement).into_iter().flat_map(runs) {
        let InlineKind::Link { url, content } = &run.kind else { continue };
        let words = plain(content);
        let marks = |c: char| c.is_whitespace() || ".…!:>»←→。！：،".contains(c);
        let phrase = words.trim_matches(marks).to_lowercase().replace('\'', "’");
        if known.contains(&phrase.as_str()) {
            cx.report(run.origin, format!("`{words}` does not say where the link leads"))
                .help(format!("name its target: `[the programme of the day]({url})`"));
        }
    }
}
