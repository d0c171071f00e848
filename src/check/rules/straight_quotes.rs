//! The text has straight quotation marks or apostrophes.
//!
//! Documents of the United Nations have curly ones (Editorial Manual), and what is printed is what the brief says. The finding
//! points to the first one and counts them all, with apostrophes. `--fix` writes the marks of the brief's language, but skips
//! lines in which it is not clear which marks open and which close. Signs for feet, inches, minutes and seconds after a figure
//! are not reported, nor is text between backticks.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "The city's \"Care Blocks\" bring services close to caregivers."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "The city’s “Care Blocks” bring services close to caregivers, on plots 6' wide."
//! ```

use crate::check::context::CheckContext;
use crate::check::curly::marks;
use crate::check::prose::{ProseLine, in_order, own_texts, part};
use crate::diagnostic::{Fix, Safety, count};
use crate::locale::Locale;
use crate::source::Origin;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    // Which marks to write depends on the language.
    if cx.mismatch().is_some() {
        return;
    }
    let locale = statement.locale();
    let found: Vec<_> =
        in_order(statement).into_iter().flat_map(|line| straight(statement, line, locale)).collect();
    let Some((first, _)) = found.first() else { return };
    let mut fix: Option<Fix> = None;
    for (place, meant) in &found {
        let Some(meant) = meant else { continue };
        let location = statement.sources.location(*place);
        fix = Some(match fix {
            Some(fix) => fix.and(location, *meant),
            None => Fix::new(Safety::Safe, location, *meant),
        });
    }
    let (open, close) = locale.quotes();
    cx.report(*first, format!("{} in the text", count(found.len(), "straight quotation mark")))
        .help(format!("write `{open}…{close}` around words and `’` for an apostrophe"))
        .fix(fix);
}

/// The places of the straight marks of a line, and what they stand for where that is sure.
fn straight<'l>(
    statement: &Statement,
    line: ProseLine<'_>,
    locale: &'l Locale,
) -> Vec<(Origin, Option<&'l str>)> {
    let characters: Vec<(Origin, &str, usize, char)> = own_texts(line)
        .flat_map(|(origin, text)| text.char_indices().map(move |(at, c)| (origin, text, at, c)))
        .collect();
    let alone: Vec<char> = characters.iter().map(|(.., c)| *c).collect();
    let place = |index: usize| {
        let (origin, text, at, c) = characters.get(index)?;
        Some((part(statement, *origin, text, *at..at + c.len_utf8()), c))
    };
    let found = marks(&alone, locale).into_iter().filter_map(|mark| {
        let (place, c) = place(mark.index)?;
        let source = statement.sources.get(place.source).text();
        // Where the file writes the text otherwise, the place is the whole of it.
        let written = source.get(place.span.start..place.span.end).unwrap_or_default();
        Some((place, mark.meant.filter(|_| written.trim_start_matches('\\') == c.to_string())))
    });
    found.collect()
}
