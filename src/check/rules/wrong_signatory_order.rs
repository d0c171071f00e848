//! The co-signers are not in the order that the venue requires.
//!
//! The Commission on the Status of Women and the Commission on Population and Development list them alphabetically; the Human
//! Rights Council lists organisations in general status first, then special, then roster. The statement prints them in that
//! order; a brief in the same order is easier to compare with it.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//!
//! [co-signers]
//! order = "alphabetical"
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! co-signers = ["mine", "aaa"]
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [organisations.aaa]
//! name = "Alliance for Carers"
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
//! co-signers = ["aaa", "mine"]
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [organisations.aaa]
//! name = "Alliance for Carers"
//!
//! [organisations.mine]
//! name = "Mother Centres International Network for Empowerment"
//! ```

use crate::check::context::CheckContext;
use crate::profile::NameOrder;
use crate::statement::{Statement, in_order};

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    // The rows of a table are data, and may serve statements in several languages.
    let listed = statement.brief.co_signers.table.is_none();
    let Some(order) = statement.profile.co_signers.order.filter(|_| listed) else { return };
    let written: Vec<_> = statement.signers.iter().filter(|signer| signer.before.is_none()).collect();
    let ordered = in_order(&statement.signers, Some(order), &statement.language);
    let Some(place) = written.iter().zip(&ordered).position(|(written, ordered)| written != ordered) else {
        return;
    };
    let wanted = match order {
        NameOrder::Alphabetical => "the statement prints the names from A to Z, as the venue asks",
        NameOrder::ByStatus => {
            "the statement prints general status first, then special, then roster, as the venue asks"
        }
    };
    let (early, first) = (written[place], ordered[place]);
    let message = format!("`{}` is written before `{}`", early.name, first.name);
    cx.report(early.origin, message).help(wanted);
}
