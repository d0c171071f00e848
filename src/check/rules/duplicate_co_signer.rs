//! An organisation signs twice.
//!
//! It is listed twice among the co-signers, or it is also the organisation that makes the statement. Readers who find one name
//! twice doubt the whole list.
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

use crate::check::context::CheckContext;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for signer in &statement.signers {
        let name = signer.id.as_deref().unwrap_or(&signer.name);
        if signer.id.is_some() && signer.id == statement.organisation {
            cx.report(signer.origin, format!("`{name}` is the organisation whose statement it is"))
                .help("remove it from the co-signers");
        } else if let Some(before) = signer.before {
            cx.report(signer.origin, format!("`{name}` signs twice"))
                .related(before, "here first")
                .help("remove one of them");
        }
    }
}
