//! A picture has no alternative text.
//!
//! Without it, a screen reader can only say that there is a picture (WCAG 2.2, success criterion 1.1.1, level A); PDF/UA-1 (ISO
//! 14289-1, 7.3) requires it for every picture.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments meet in New York.
//!
//! ![](hall.png)
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
//! Local governments meet in New York.
//!
//! ![The General Assembly Hall during the opening](hall.png)
//! """
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::{lines_and_notes, runs};
use crate::statement::Statement;
use crate::text::InlineKind;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for run in lines_and_notes(statement).into_iter().flat_map(runs) {
        if let InlineKind::Image { path, alt, .. } = &run.kind
            && alt.trim().is_empty()
        {
            cx.report(run.origin, format!("the picture `{path}` has no description"))
                .help(format!("say what it shows: `![…]({path})`; PDF/UA-1 asks for it (ISO 14289-1, 7.3)"));
        }
    }
}
