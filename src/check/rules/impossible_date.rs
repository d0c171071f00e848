//! A date does not exist.
//!
//! November has 30 days, and 2026 has no 29 February. The rule checks days with the name of a month in English, French,
//! Spanish, German and Portuguese, and dates such as `2026-11-31`.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! The form is due on 31 November 2026.
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
//! The form is due on 30 November 2026, and not on 29 February 2028.
//! """
//! ```

use crate::check::context::CheckContext;
use crate::check::dates::{WrittenDate, days_in, iso_dates, written_dates};
use crate::check::prose::{Whole, lines_and_notes, own_texts};
use crate::diagnostic::count;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(writing) = cx.writing() else { return };
    for line in lines_and_notes(statement) {
        let whole = Whole::of(own_texts(line));
        let dates = written_dates(&whole.text, writing).into_iter().chain(iso_dates(&whole.text));
        for WrittenDate { range, day, month, year, .. } in dates {
            let days = days_in(month, year);
            if day <= days {
                continue;
            }
            let written = whole.text[range.clone()].to_owned();
            let Some(place) = whole.place(statement, range) else { continue };
            let days = usize::try_from(days).unwrap_or_default();
            cx.report(place, format!("`{written}` does not exist: this month has {}", count(days, "day")))
                .help("correct the day or the month");
        }
    }
}
