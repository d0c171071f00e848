//! The names of those who sign together stand in another order than the venue asks for.
//!
//! The Commission on the Status of Women and the Commission on Population and Development list them from A to Z; the Human
//! Rights Council lists those in general status first, then special, then roster.
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

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::brief::Organisation;
use crate::check::context::Context;
use crate::check::signers::co_signers;
use crate::profile::{NameOrder, Status};
use crate::source::{Origin, SourceId};
use crate::statement::{Entry, Statement};

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let Some(order) = statement.profile.co_signers.order else { return };
    let signers = co_signers(statement);
    for pair in signers.windows(2) {
        let [(before, first), (id, second)] = pair else { continue };
        if key(order, first) <= key(order, second) {
            continue;
        }
        let wanted = match order {
            NameOrder::Alphabetical => "names stand from A to Z",
            NameOrder::ByStatus => "general status stands first, then special, then roster",
        };
        let message = format!("`{}` stands after `{}`", id.as_str(), before.as_str());
        cx.report(Origin { source: SourceId(0), span: id.span }, message).help(wanted);
        return;
    }
}

/// A name as it stands in an alphabet: without accents and the marks around it, in small letters.
fn letters(name: &str) -> String {
    let bare = name.trim_matches(|c: char| !c.is_alphanumeric());
    bare.nfd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase).collect()
}

/// What an order goes by: the group, then the name in lower case where names count.
fn key(order: NameOrder, entry: &Entry<Organisation>) -> (Option<Status>, String) {
    let value = &entry.value;
    match order {
        NameOrder::Alphabetical => {
            let name = value.name.as_ref().or(value.short.as_ref());
            (None, name.map(|name| letters(name)).unwrap_or_default())
        }
        // Those whose status is not known stand in no group: another rule reports them.
        NameOrder::ByStatus => (value.status.as_ref().map(|status| status.value), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn accents_and_quotation_marks_do_not_count() {
        assert!(letters("Église et Société") < letters("Lantern Network"));
        assert!(letters("“Élan” des mères") < letters("Zonta International"));
    }
}
