//! The text shows a web address instead of words.
//!
//! A screen reader spells it out, and it interrupts readers on paper. Addresses in footnotes and in the list of sources are
//! fine.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments meet in New York (https://www.uclg.org/events/2024).
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
//! Local governments [meet in New York](https://www.uclg.org/events/2024).
//! """
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::{lines, runs};
use crate::statement::Statement;
use crate::text::{InlineKind, plain};

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for run in lines(statement).into_iter().flat_map(runs) {
        if let InlineKind::Link { url, content } = &run.kind
            && is_address(&plain(content), url)
        {
            cx.report(run.origin, format!("the address `{url}` is printed in the text"))
                .help(format!("let words carry it, `[words]({url})`, or cite it as one of the `[sources]`"));
        }
    }
}

/// Whether the words of a link are its address, with or without the beginning of it. An e-mail address is what one reads.
fn is_address(words: &str, url: &str) -> bool {
    let bare = |text: &str| {
        let text = text.trim().trim_end_matches('/');
        let text = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
        text.to_owned()
    };
    !url.starts_with("mailto:") && bare(words) == bare(url)
}
