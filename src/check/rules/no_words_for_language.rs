//! The program has no words for the language of the statement, and prints English ones.
//!
//! Headings such as "Recommendations" and "Sources", the names of months and short phrases such as "by" before a deadline are the
//! program's own. In a language that they are not written in, they are English, which a reader sees and a screen reader
//! mispronounces (WCAG 2.2, success criterion 3.1.2). A heading of one's own in a profile takes the place of one of these.
//!
//! This brief fails:
//!
//! ```toml
//! title = "La cura è lavoro"
//! profile = "free-form"
//! language = "it"
//! date = 2026-03-09
//!
//! [sections.context]
//! body = "La cura è un lavoro."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "La cura è lavoro"
//! profile = "free-form"
//! language = "it"
//!
//! [sections.context]
//! body = "La cura è un lavoro."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::locale::{Locale, languages};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let brief = &statement.brief;
    let mut printed = Vec::new();
    if !statement.recommendations.is_empty() {
        printed.push("the heading of recommendations");
    }
    if !statement.citations().is_empty() {
        printed.push("the words of citations");
    }
    let deadlines = statement.recommendations.iter().any(|ask| ask.by.is_some());
    if brief.date.is_some() || brief.event.is_some() || deadlines {
        printed.push("dates");
    }
    if printed.is_empty() || Locale::is_written_for(&statement.language) {
        return;
    }
    let language = statement.language.as_str();
    let known = languages().map(|tag| format!("`{tag}`")).collect::<Vec<_>>();
    cx.report(
        FindingPlace::Value("language"),
        format!("there are no words for `{language}`: {} would be in English", listed(&printed)),
    )
    .help(format!("the program has words for {}", known.join(", ")));
}

fn listed(names: &[&str]) -> String {
    match names {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
