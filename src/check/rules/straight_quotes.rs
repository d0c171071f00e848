//! The text has straight quotation marks or apostrophes.
//!
//! Documents of the United Nations have curly ones (Editorial Manual), and what is printed is what the brief says. The finding
//! stands at the first of them and says how many there are, apostrophes among them. Signs for feet, inches, minutes and seconds after a figure are
//! left alone, and so is what stands between backticks.
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

use crate::check::context::Context;
use crate::check::prose::{in_order, own_texts, part};
use crate::diagnostic::count;
use crate::locale::Locale;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let mut marks = in_order(statement).into_iter().flat_map(own_texts).flat_map(|(origin, text)| {
        let places = text.match_indices(['"', '\'']).filter(|(at, _)| !is_measure(text, *at));
        places.map(move |(at, mark)| part(statement, origin, text, at..at + mark.len()))
    });
    let Some(first) = marks.next() else { return };
    let number = 1 + marks.count();
    let (open, close) = Locale::of(&statement.language).quotes();
    cx.report(first, format!("{} in the text", count(number, "straight quotation mark")))
        .help(format!("write `{open}…{close}` around words and `’` for an apostrophe"));
}

/// Whether the mark stands right after a figure.
fn is_measure(text: &str, at: usize) -> bool {
    text[..at].ends_with(|c: char| c.is_ascii_digit())
}
