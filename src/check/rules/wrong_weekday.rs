//! A day of the week does not match its date.
//!
//! One of the two is wrong, and readers cannot know which. The rule checks dates with a year in English, French, Spanish,
//! German and Portuguese.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! We met on Saturday, 20 September 2024, in Northtown.
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
//! We met on Friday, 20 September 2024, in Northtown.
//! """
//! ```

use crate::check::context::CheckContext;
use crate::check::dates::{WrittenDate, written_dates};
use crate::check::prose::{Whole, lines_and_notes, own_texts};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(writing) = cx.writing() else { return };
    for line in lines_and_notes(statement) {
        let whole = Whole::of(own_texts(line));
        for WrittenDate { range, day, month, year, weekday } in written_dates(&whole.text, writing) {
            let (Some(weekday), Some(year)) = (weekday, year) else { continue };
            let Ok(date) = jiff::civil::Date::new(year, month, day) else { continue };
            let right = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or_default();
            if right == weekday {
                continue;
            }
            let written = whole.text[range.clone()].to_owned();
            let Some(place) = whole.place(statement, range) else { continue };
            let name = &writing.weekdays[right][0];
            let name = if statement.language.primary() == "en" || statement.language.primary() == "de" {
                capital(name)
            } else {
                name.clone()
            };
            cx.report(place, format!("`{written}` is not right: {date} is a {name}"))
                .help("correct the day of the week, or the date");
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
