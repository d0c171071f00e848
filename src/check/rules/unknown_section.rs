//! The profile does not know this section and allows no others.
//!
//! Usually its name is misspelt. An unknown section has no place in the order and no heading. For a text with other sections,
//! use the profile `free-form`, or your own profile with `other-sections = true`.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "talking-points"
//! organisation = "mmm"
//! speaker = "leduc"
//! summary = "Count care as the work that it is."
//!
//! [sections.key-messages]
//! body = """
//! Unpaid care work is work.
//!
//! It sustains every family.
//!
//! It is for all to share."""
//!
//! [sections.conclusions]
//! body = "By working together we can build more caring societies."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//!
//! [organisations.mmm]
//! name = "Make Mothers Matter"
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "talking-points"
//! organisation = "mmm"
//! speaker = "leduc"
//! summary = "Count care as the work that it is."
//!
//! [sections.key-messages]
//! body = """
//! Unpaid care work is work.
//!
//! It sustains every family.
//!
//! It is for all to share."""
//!
//! [sections.conclusion]
//! body = "By working together we can build more caring societies."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//!
//! [organisations.mmm]
//! name = "Make Mothers Matter"
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```

use crate::check::context::CheckContext;
use crate::diagnostic::listed;
use crate::reader::suggest;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let profile = &statement.profile;
    if profile.other_sections {
        return;
    }
    let known: Vec<&str> = profile.sections.iter().map(|section| section.id.as_str()).collect();
    for section in statement.sections.iter().filter(|section| !known.contains(&section.id.as_str())) {
        let meant = suggest(&section.id, known.iter().copied());
        let mut finding = cx.report(section.origin, format!("unknown section `{}`", section.id));
        if known.is_empty() {
            finding.help(format!(
                "the profile `{}` has no sections: give it some, or write `other-sections = true` in it",
                profile.name
            ));
        } else if let Some(meant) = meant {
            finding.help(format!("did you mean `{meant}`?")).replacing(&section.id, meant);
        } else {
            let known: Vec<String> = known.iter().map(|id| format!("`{id}`")).collect();
            finding.help(format!("the profile `{}` has {}", profile.name, listed(&known, "and")));
        }
    }
}
