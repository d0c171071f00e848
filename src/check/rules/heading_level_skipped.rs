//! A heading is more than one level below the one before it.
//!
//! Screen readers and the outline of a PDF follow the levels; a skipped level looks like a missing part (PDF/UA-1, ISO 14289-1,
//! 7.4.2). In a section, `#` is the highest level, directly below the heading of the section itself.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! ## Why now
//!
//! Local governments meet in New York.
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
//! ## Who
//!
//! Cities and regions.
//!
//! # What next
//!
//! A new social contract.
//! """
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::bodies;
use crate::statement::Statement;
use crate::text::BlockKind;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for body in bodies(statement) {
        let mut above = 0;
        for block in body {
            let BlockKind::Heading { level, .. } = block.kind else { continue };
            if level > above + 1 {
                let marks = "#".repeat(usize::from(above) + 1);
                cx.report(block.origin, format!("this heading skips {}", skipped(above, level)))
                    .help(format!("begin it with `{marks}`"));
            }
            above = level;
        }
    }
}

fn skipped(above: u8, level: u8) -> String {
    if level == above + 2 {
        format!("level {}", above + 1)
    } else {
        format!("levels {} to {}", above + 1, level - 1)
    }
}
