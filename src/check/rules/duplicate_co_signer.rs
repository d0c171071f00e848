//! An organisation signs twice.
//!
//! It is named twice among the co-signers, or the organisation whose statement it is signs with itself. Lists of signatures are put
//! together by hand; a reader who finds one name twice doubts the others.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! organisation = "us"
//! co-signers = ["them", "them"]
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//!
//! [organisations.us]
//! name = "Asha House"
//!
//! [organisations.them]
//! name = "Tree House"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! organisation = "us"
//! co-signers = ["them"]
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//!
//! [organisations.us]
//! name = "Asha House"
//!
//! [organisations.them]
//! name = "Tree House"
//! ```

use std::collections::BTreeMap;

use crate::check::context::Context;
use crate::source::{Origin, SourceId};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let mut seen = BTreeMap::new();
    for id in &statement.brief.co_signers {
        let place = Origin { source: SourceId(0), span: id.span };
        let name = id.value.as_str();
        if statement.organisation.as_deref() == Some(name) {
            cx.report(place, format!("`{name}` is the organisation whose statement it is"))
                .help("remove it from the co-signers");
        } else if let Some(first) = seen.get(name) {
            cx.report(place, format!("`{name}` signs twice"))
                .related(*first, "here first")
                .help("remove one of them");
        } else {
            seen.insert(name, place);
        }
    }
}
