//! The citation style cannot be used, or does not have the requested form.
//!
//! The styles are `un` (in notes, text notes, or by author and year), `chicago` (in notes, or by author and year) and `apa`
//! (by author and year), and any independent style in a CSL file, which prints in notes or in the text as it says itself. A
//! dependent style only refers to another one: use the file of that style.
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
use crate::cite::{CslLack, citing};
use crate::document::Document;
use crate::source::{Origin, SourceId};

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    let statement = cx.statement;
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
    for fault in &document.facts.citation_faults {
        if let CslLack::Everything(panic) = &fault.lack {
            cx.report(fault.origin, format!("the style `{}` cannot cite this brief", fault.id))
                .label(panic.as_str())
                .help("this is a bug of demarche: please report it with the style and the entries that are cited");
        }
    }
}
