//! Two headings at the same level of the same section have the same text.
//!
//! Readers who navigate by headings cannot tell the two parts apart (WCAG 2.2, success criterion 2.4.6). The same heading in
//! two different sections is not reported.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! # Why now
//!
//! Local governments meet in New York.
//!
//! # Why now
//!
//! A new social contract is being written.
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
//! # Why now
//!
//! Local governments meet in New York.
//!
//! # Why here
//!
//! A new social contract is being written.
//! """
//! ```

use std::collections::BTreeMap;

use crate::check::context::CheckContext;
use crate::document::{Document, Inline};
use crate::source::Origin;
use crate::text::{BlockKind, plain};

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    let mut sections = BTreeMap::new();
    for part in &document.parts {
        compare(cx, &mut sections, &part.heading, part.origin);
        let mut within = BTreeMap::new();
        let mut path: Vec<(u8, String)> = Vec::new();
        for block in &part.blocks {
            let BlockKind::Heading { level, content, .. } = &block.kind else { continue };
            path.retain(|(above, _)| above < level);
            let around: Vec<String> = path.iter().map(|(_, words)| words.clone()).collect();
            path.push((*level, words(content)));
            compare(cx, within.entry(around).or_default(), content, block.origin);
        }
    }
}

fn words(heading: &[Inline]) -> String {
    plain(heading).trim().to_lowercase()
}

fn compare(
    cx: &mut CheckContext<'_>,
    known: &mut BTreeMap<String, Origin>,
    heading: &[Inline],
    origin: Origin,
) {
    let words = words(heading);
    if words.is_empty() {
        return;
    }
    match known.get(&words) {
        Some(first) => {
            cx.report(origin, format!("there are two headings `{}`", plain(heading).trim()))
                .related(*first, "the first of them")
                .help("say in each heading what sets its part apart");
        }
        None => {
            known.insert(words, origin);
        }
    }
}
