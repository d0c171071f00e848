//! An export of today would break the embargo.
//!
//! Who gets a text before its day and prints it takes the news from everybody else, and is not sent the next one. The day of the
//! clock, or the one given with `--date`, is compared with `embargo`.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! date = 2999-06-10
//! embargo = 2999-06-10
//!
//! [sections.news]
//! body = "Unpaid care work is work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! date = 2024-06-10
//! embargo = 2024-06-10
//!
//! [sections.news]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let (Some(embargo), Some(today)) = (&statement.brief.embargo, statement.today) else { return };
    if embargo.value.is_after(today) {
        let message = format!("the embargo ends on {}, and today is {today}", embargo.value);
        cx.report(FindingPlace::Value("embargo"), message)
            .help("publish it from that day on; before it, send it only to those who keep the embargo");
    }
}
