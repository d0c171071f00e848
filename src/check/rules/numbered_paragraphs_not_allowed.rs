//! The paragraphs of a section are numbered, but the venue does not accept numbers.
//!
//! The Commission on the Status of Women numbers the paragraphs of statements itself (call for the 57th session). A section
//! whose whole text is a numbered list counts as numbered; a numbered list that follows other text is an ordinary list.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! numbering = "not-allowed"
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
//! 2. It sustains families.
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
//! Unpaid care work is work. Two steps come first:
//!
//! 1. count it,
//! 2. share it.
//! """
//! ```

use crate::check::context::CheckContext;
use crate::profile::Numbering;
use crate::statement::Statement;
use crate::text::BlockKind;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    if statement.profile.numbering != Some(Numbering::NotAllowed) {
        return;
    }
    for section in &statement.sections {
        let text: Vec<_> =
            section.body.iter().filter(|block| !matches!(block.kind, BlockKind::Heading { .. })).collect();
        let numbered = text.iter().all(|block| matches!(&block.kind, BlockKind::List { start: Some(_), .. }));
        if let Some(first) = text.first().filter(|_| numbered) {
            let message = format!("`{}` asks for paragraphs without numbers", statement.profile.name);
            cx.report(first.origin, message)
                .help("remove the numbers and leave an empty line between paragraphs");
        }
    }
}
