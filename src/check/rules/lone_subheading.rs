//! A part has one subheading alone.
//!
//! A heading divides a text into at least two parts (Editorial Manual of the United Nations, headings). Where a section has one
//! subheading only, either there is a second part, or the heading is not needed. The rule looks where the profile has
//! `house-style = "united-nations"`.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! house-style = "united-nations"
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.context]
//! body = """
//! Towns meet in New York.
//!
//! # What they ask
//!
//! They ask for time.
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.context]
//! body = """
//! # Where they meet
//!
//! Towns meet in New York.
//!
//! # What they ask
//!
//! They ask for time.
//! """
//! ```

use crate::check::context::CheckContext;
use crate::check::prose::bodies;
use crate::profile::HouseStyle;
use crate::source::Origin;
use crate::statement::Statement;
use crate::text::BlockKind;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    if statement.profile.house_style != Some(HouseStyle::UnitedNations) {
        return;
    }
    for body in bodies(statement) {
        let headings: Vec<(u8, Origin)> = body
            .iter()
            .filter_map(|block| match block.kind {
                BlockKind::Heading { level, .. } => Some((level, block.origin)),
                _ => None,
            })
            .collect();
        for (at, &(level, origin)) in headings.iter().enumerate() {
            let is_within = |(other, _): &&(u8, Origin)| *other >= level;
            let before = headings[..at].iter().rev().take_while(is_within);
            let after = headings[at + 1..].iter().take_while(is_within);
            if !before.chain(after).any(|(other, _)| *other == level) {
                cx.report(origin, "this is the only subheading of its part")
                    .help("divide the part into two or more with headings, or remove this one");
            }
        }
    }
}
