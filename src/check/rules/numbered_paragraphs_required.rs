//! A paragraph has no number, although others have one and the venue requires numbers.
//!
//! Submissions to the Universal Periodic Review have numbered paragraphs, so that the summary can refer to them (technical
//! guide, 2008). If you write no numbers, the paragraphs are numbered for you. If your text begins with a numbered list (`1.`,
//! `2.` and so on), write every paragraph as one of its items. Only the first paragraph without a number is reported; the summary
//! needs none.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! numbering = "required"
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = """
//! 1. Unpaid care work is work.
//!
//! It sustains families.
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = """
//! 1. Unpaid care work is work.
//!
//!    It sustains families.
//!
//! 2. It can be shared.
//! """
//! ```

use crate::check::context::CheckContext;
use crate::diagnostic::count;
use crate::profile::Numbering;
use crate::statement::Statement;
use crate::text::BlockKind;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    if statement.profile.numbering != Some(Numbering::Required) || !statement.has_own_numbers() {
        return;
    }
    let blocks = statement.sections.iter().flat_map(|section| &section.body);
    let paragraphs: Vec<_> = blocks.filter(|block| matches!(block.kind, BlockKind::Paragraph(_))).collect();
    if let Some(first) = paragraphs.first() {
        let without = count(paragraphs.len(), "paragraph");
        cx.report(
            first.origin,
            format!("`{}` asks for numbered paragraphs: {without} without", statement.profile.name),
        )
        .help("begin each with its number, `1. …`, and set in what belongs to the same number; or remove all numbers, and they are set for you");
    }
}
