//! A co-signer has no consultative status.
//!
//! A joint statement can be rejected for one signatory without status with the Economic and Social Council (Commission on the
//! Status of Women, 56th session); in the Human Rights Council supporters without status are listed separately, in a footnote
//! to the title.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//!
//! [co-signers]
//! status-required = true
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! co-signers = ["mine"]
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [organisations.mine]
//! name = "Mother Centres International Network for Empowerment"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! co-signers = ["mine"]
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [organisations.mine]
//! name = "Mother Centres International Network for Empowerment"
//! status = "special"
//! ```

use crate::check::context::CheckContext;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    if !statement.profile.co_signers.status_required {
        return;
    }
    for signer in statement.signers.iter().filter(|signer| signer.before.is_none() && signer.status.is_none())
    {
        let message = format!("the co-signer `{}` has no consultative status", signer.name);
        let mut finding = cx.report(signer.origin, message);
        let help = match signer.entry {
            Some(entry) => {
                finding.related(entry, "defined here");
                "if it has one, add `status = \"…\"` there"
            }
            None => "if it has one, write `{ name = \"…\", status = \"…\" }`",
        };
        finding.help(help).help("if not, remove it: a joint statement can be rejected for it");
    }
}
