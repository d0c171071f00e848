use schemars::JsonSchema;
use serde::Serialize;

use crate::profile::{Limits, Profile};
use crate::reader::DateRange;

/// What `profiles --format json` prints, version 1.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ProfileList<'a> {
    /// The version of this format, which is 1.
    pub version: u32,
    /// The built-in profiles and those of the workspace.
    pub profiles: Vec<ListedProfile<'a>>,
}

/// A profile.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListedProfile<'a> {
    /// The name that briefs call it by.
    pub name: &'a str,
    /// The kind of statement that it is for, such as `talking-points`.
    pub kind: &'static str,
    /// One line for people.
    pub description: &'a str,
    /// The body that receives the statement; null where no venue is meant.
    pub venue: Option<&'a str>,
    /// The years that its demands were made for; null where they are not bound to a year.
    pub valid: Option<FirstAndLastDay>,
    /// How long a statement may be.
    pub limits: &'a Limits,
}

impl<'a> ListedProfile<'a> {
    /// What is listed of a profile.
    pub fn of(name: &'a str, profile: &'a Profile) -> Self {
        Self {
            name,
            kind: profile.kind.name(),
            description: &profile.description,
            venue: profile.venue.as_deref(),
            valid: profile.valid.map(FirstAndLastDay::of),
            limits: &profile.limits,
        }
    }
}

/// The first and the last of several days or years.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FirstAndLastDay {
    /// The first, such as `2024-09-20` or `2024`.
    pub from: String,
    /// The last.
    pub to: String,
}

impl FirstAndLastDay {
    /// Those of a range.
    pub fn of(range: DateRange) -> Self {
        Self { from: range.from.to_string(), to: range.to.to_string() }
    }
}
