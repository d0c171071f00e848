//! The citation style does not have the requested form.
//!
//! The styles are `un` (in notes, text notes, or by author and year), `chicago` (in notes, or by author and year) and `apa`
//! (by author and year).
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! citation-style = "apa"
//! citations = "notes"
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! citation-style = "chicago"
//! citations = "notes"
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::CheckContext;
use crate::cite::citing;
use crate::source::{Origin, SourceId};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let brief = &statement.brief;
    let (style, _) = citing(statement, &statement.profile);
    if let Some(form) = &brief.citations
        && !style.forms().contains(&form.value)
    {
        let forms: Vec<&str> = style.forms().iter().map(|form| form.name()).collect();
        let message = format!("the citation style `{}` has no form `{}`", style.name(), form.name());
        let origin = Origin { source: SourceId(0), span: form.span };
        cx.report(origin, message).help(format!("it has `{}`", forms.join("`, `")));
    }
}
