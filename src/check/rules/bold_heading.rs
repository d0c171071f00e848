//! A line in bold is used as a heading.
//!
//! Users of screen readers jump from heading to heading, and miss a line that only looks like one (WCAG 2.2, success criterion
//! 1.3.1, failure F2). The rule finds short paragraphs that are bold throughout, have no punctuation at the end, and are
//! followed by another paragraph. Bold words at the beginning of a paragraph are not reported.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Unpaid care work is work.
//!
//! **What we ask**
//!
//! Count the hours.
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
//! **Unpaid care work is work.** It keeps towns alive.
//!
//! # What we ask
//!
//! Count the hours.
//! """
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::bodies;
use crate::diagnostic::{Fix, Safety};
use crate::statement::Statement;
use crate::text::{Block, BlockKind, InlineKind, Reference, plain};

/// The most words of a line that is taken for a heading.
const MOST_WORDS: usize = 12;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for body in bodies(statement) {
        for pair in body.windows(2) {
            let follows = !matches!(pair[1].kind, BlockKind::Heading { .. } | BlockKind::Break);
            let Some(words) = bold_line(&pair[0]).filter(|_| follows && bold_line(&pair[1]).is_none()) else {
                continue;
            };
            let place = statement.sources.location(pair[0].origin);
            let written =
                place.source.text().get(place.span.start..place.span.end).unwrap_or_default().trim();
            let plain_line = ["**", "__"].iter().any(|mark| {
                written.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)) == Some(words.as_str())
            });
            let fix = plain_line.then(|| Fix::new(Safety::Unsafe, place, format!("# {words}")));
            cx.report(pair[0].origin, "this bold line is used as a heading")
                .help(format!("write `# {words}`"))
                .fix(fix);
        }
    }
}

/// The words of a paragraph that is bold as a whole and reads like a heading.
fn bold_line(block: &Block<Reference>) -> Option<String> {
    let BlockKind::Paragraph(content) = &block.kind else { return None };
    let [run] = content.as_slice() else { return None };
    let InlineKind::Strong(inner) = &run.kind else { return None };
    let words = plain(inner).trim().to_owned();
    let short = words.split_whitespace().count() <= MOST_WORDS;
    let ends =
        words.ends_with(['.', '!', '?', '…', ':', ';', ',', '。', '：', '！', '？', '؟', '”', '»', ')']);
    let letters = words.chars().any(char::is_alphabetic);
    (short && !ends && letters).then_some(words)
}
