//! A citation style in a CSL file leaves out what a reader needs.
//!
//! Many styles know no speeches, or no documents: they print nothing for them, or leave out the event at which something was
//! said. What a style does not print at all is printed as the United Nations cite it.
//!
//! A style that prints titles only:
//!
//! ```xml
//! <!-- styles/titles.csl -->
//! <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
//!   <info><title>Titles</title><id>titles</id></info>
//!   <citation><layout suffix="."><text variable="title"/></layout></citation>
//! </style>
//! ```
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! citation-style = "styles/titles.csl"
//!
//! [sections.context]
//! body = "Unpaid care work is work [@opening]."
//!
//! [events.hearing]
//! title = "Hearing on care"
//! date = 2024-09-20
//!
//! [sources.opening]
//! kind = "speech"
//! title = "Hours that nobody counts"
//! authors = ["Leduc, Jacqueline"]
//! event = "hearing"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! citation-style = "styles/titles.csl"
//!
//! [sections.context]
//! body = "Unpaid care work is work [@hours]."
//!
//! [sources.hours]
//! kind = "book"
//! title = "The hours of care"
//! authors = ["Sample, Ann"]
//! date = 2024
//! ```

use crate::check::context::CheckContext;
use crate::cite::CslLack;
use crate::document::Document;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, document: &Document) {
    let Some(style) = cx.statement.csl.clone() else { return };
    let style = &style.name;
    for fault in &document.facts.citation_faults {
        let id = fault.id.replace(' ', " at ");
        let (message, help) = match &fault.lack {
            CslLack::Citation => (
                format!("the style `{style}` prints nothing where `{id}` is cited"),
                "it is cited as the United Nations cite it; choose another style to cite it alike",
            ),
            CslLack::Entry => (
                format!("the style `{style}` prints nothing for `{id}` in its list"),
                "it is listed as the United Nations cite it; choose another style to list it alike",
            ),
            CslLack::Event => (
                format!("the style `{style}` leaves out the event of `{id}`"),
                "choose a style that cites speeches, or name the event in the text",
            ),
            CslLack::Everything(_) => continue,
        };
        cx.report(fault.origin, message).help(help);
    }
}
