//! The profiles of venues and guides, held against figures that were written down apart from them.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::{BTreeMap, BTreeSet};

use demarche::profile::{self, ByStatus, Profile, Status};
use serde::Deserialize;

/// What a venue asks for; what is left out must be left out of the profile too.
#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct Asked {
    source: String,
    years: Option<(u16, u16)>,
    most_words: Option<u32>,
    words: BTreeMap<String, u32>,
    joint_words: BTreeMap<String, u32>,
    overhead: u32,
    notes: bool,
    pages: Option<u32>,
    joint_pages: Option<u32>,
    seconds: Option<u32>,
    voluntary: bool,
    hint: Option<u32>,
    languages: Vec<String>,
    eligible: Vec<String>,
    submission: Option<(String, String)>,
    /// The sections that a brief must have.
    sections: Vec<String>,
}

fn expected() -> BTreeMap<String, Asked> {
    toml::from_str(include_str!("fixtures/venues.toml")).unwrap()
}

fn by_status(limits: ByStatus) -> BTreeMap<String, u32> {
    let any = limits.any.map(|limit| ("any".to_owned(), limit));
    limits.each().map(|(status, limit)| (status.name().to_owned(), limit)).chain(any).collect()
}

fn asked(profile: &Profile, source: String) -> Asked {
    let limits = &profile.limits;
    let required = profile.sections.iter().filter(|section| section.required);
    Asked {
        source,
        years: profile.valid.map(|years| (years.from.year, years.to.year)),
        most_words: limits.words,
        words: by_status(limits.words_by_status),
        joint_words: by_status(limits.joint_words),
        overhead: limits.counting.overhead,
        notes: limits.counting.notes,
        pages: limits.pages,
        joint_pages: limits.joint_pages,
        seconds: limits.seconds,
        voluntary: limits.voluntary,
        hint: limits.words_hint,
        languages: profile.languages.iter().map(|tag| tag.value.clone()).collect(),
        eligible: profile.eligible.iter().copied().map(Status::name).map(str::to_owned).collect(),
        submission: profile.submission.map(|days| (days.from.to_string(), days.to.to_string())),
        sections: required.map(|section| section.id.value.clone()).collect(),
    }
}

#[test]
fn figures_are_those_of_the_sources() {
    for (name, expected) in expected() {
        let profile = profile::built_in(&name).unwrap_or_else(|| panic!("no profile `{name}`"));
        assert_eq!(asked(&profile, expected.source.clone()), expected, "{name}");
        assert!(!expected.source.is_empty() && !profile.source.is_empty(), "{name}");
    }
}

#[test]
fn every_venue_and_guide_is_held_to_its_figures() {
    let held: BTreeSet<_> = expected().into_keys().collect();
    let own = [
        "factsheet",
        "free-form",
        "interpreters-copy",
        "letter",
        "policy-brief",
        "press-release",
        "statement",
        "talking-points",
    ];
    for name in profile::names().iter().filter(|name| !own.contains(name)) {
        assert!(held.contains(*name), "nothing holds `{name}` to its figures");
    }
}

/// What a source does not say of its years, or of later ones, is marked as not found.
#[test]
fn what_was_not_found_is_marked() {
    for profile in expected().keys().map(|name| profile::built_in(name).unwrap()) {
        let current = profile.valid.is_some_and(|years| years.to.year >= 2025);
        assert!(current || !profile.unverified.is_empty(), "{}", profile.name);
    }
}
