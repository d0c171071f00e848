//! A table has an empty head row.
//!
//! A screen reader reads the column heading before each cell; without headings the figures mean nothing (WCAG 2.2, success
//! criterion 1.3.1, level A).
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! |  |  |
//! |---|---|
//! | women | 75 % |
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
//! | who | share of unpaid care work |
//! |---|---|
//! | women | 75 % |
//! """
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::{all_blocks, bodies};
use crate::statement::Statement;
use crate::text::{BlockKind, plain};

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for block in bodies(statement).into_iter().flat_map(all_blocks) {
        if let BlockKind::Table { head, .. } = &block.kind
            && head.iter().all(|cell| plain(&cell.content).trim().is_empty())
        {
            cx.report(block.origin, "this table has no head row")
                .help("write what each column holds into its first row");
        }
    }
}
