use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::FirstAndLastDay;
use crate::profile::{Limits, Profile, ProfileSection};

/// What `profiles show NAME --format json` prints, version 1.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct ShownProfile<'a> {
    /// The version of this format, which is 1.
    pub version: u32,
    /// Its name.
    pub name: &'a str,
    /// One line for people.
    pub description: &'a str,
    /// The body that receives the statement; null where no venue is meant.
    pub venue: Option<&'a str>,
    /// The kind of statement that it is for, such as `talking-points`.
    pub kind: &'static str,
    /// The theme that its statements are set in; null where it names none.
    pub theme: Option<&'a str>,
    /// The years that its demands were made for; null where they are not bound to a year.
    pub valid: Option<FirstAndLastDay>,
    /// Where its demands were read, each with its year.
    pub source: &'a [String],
    /// What was looked for and not found, and is therefore not checked.
    pub unverified: &'a [String],
    /// The fields that a brief must have.
    pub required: Vec<&'a str>,
    /// The parts of the statement, in the required order.
    pub sections: Vec<ShownSection<'a>>,
    /// Whether a brief may have other sections.
    pub other_sections: bool,
    /// How long a statement may be.
    pub limits: &'a Limits,
    /// The languages that the venue takes, as BCP 47 tags; none where it takes any or does not say.
    pub languages: Vec<&'a str>,
    /// The forms in which the venue takes statements, such as `Word file`, the preferred one first; none where it does not say.
    pub formats: Vec<&'static str>,
    /// The consultative statuses that may hand one in, such as `general`; none where status is not asked for.
    pub eligible: Vec<&'static str>,
    /// The days on which statements are taken; null where none are known.
    pub submission: Option<FirstAndLastDay>,
    /// What the venue does not take in a text, such as `footnotes`.
    pub not_allowed: Vec<&'static str>,
    /// What the venue also asks for, and no rule can see.
    pub reminders: &'a [String],
}

/// A part of a statement.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ShownSection<'a> {
    /// The id of the section in a brief.
    pub id: &'a str,
    /// Whether a brief must have it.
    pub required: bool,
    /// The most words it may have; null where that is not limited.
    pub words: Option<u32>,
    /// The heading by language; empty where it has none.
    pub heading: &'a BTreeMap<String, String>,
}

impl<'a> ShownProfile<'a> {
    /// What is shown of a profile.
    pub fn of(profile: &'a Profile) -> Self {
        let section = |section: &'a ProfileSection| ShownSection {
            id: &section.id.value,
            required: section.required,
            words: section.words,
            heading: &section.heading,
        };
        Self {
            version: 1,
            name: &profile.name,
            description: &profile.description,
            venue: profile.venue.as_deref(),
            kind: profile.kind.name(),
            theme: profile.theme.as_deref(),
            valid: profile.valid.map(FirstAndLastDay::of),
            source: &profile.source,
            unverified: &profile.unverified,
            required: profile.required.iter().map(|field| field.value.as_str()).collect(),
            sections: profile.sections.iter().map(section).collect(),
            other_sections: profile.other_sections,
            limits: &profile.limits,
            languages: profile.languages.iter().map(|tag| tag.value.as_str()).collect(),
            formats: profile.formats.iter().map(|format| format.name()).collect(),
            eligible: profile.eligible.iter().map(|status| status.name()).collect(),
            submission: profile.submission.map(FirstAndLastDay::of),
            not_allowed: profile.not_allowed.iter().map(|feature| feature.name()).collect(),
            reminders: &profile.reminders,
        }
    }
}
