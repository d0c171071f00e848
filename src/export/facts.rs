use std::convert::Infallible;

use super::in_turn;
use crate::engine::{Brief, BriefRef};
use crate::workspace::NameField;

/// What the names of the outputs of a brief may depend on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NameFacts {
    /// The kind that its profile makes.
    pub kind: String,
    /// The name of its profile.
    pub profile: String,
    /// The tag of its language.
    pub language: String,
    /// The fields that it may lack.
    pub fields: [Option<String>; 6],
}

/// The fields that a brief may lack, in the order of [`NameFacts::fields`].
const LACKABLE: [NameField; 6] = [
    NameField::Year,
    NameField::Month,
    NameField::Day,
    NameField::Organisation,
    NameField::Speaker,
    NameField::Event,
];

impl NameFacts {
    /// Those of a brief.
    pub fn of(brief: &Brief<'_>) -> Self {
        let file = brief.file();
        let defaults = &brief.project().workspace().defaults;
        let two = |number: u8| format!("{number:02}");
        let date = file.date.as_ref().map(|date| date.value);
        let word = |field: Option<&crate::reader::Located<String>>| field.map(|field| field.value.clone());
        Self {
            kind: brief.profile().kind.name().to_owned(),
            profile: brief.profile().name.clone(),
            language: brief.language().as_str().to_owned(),
            fields: [
                date.map(|date| date.year.to_string()),
                date.and_then(|date| date.month).map(two),
                date.and_then(|date| date.day).map(two),
                word(file.organisation.as_ref().or(defaults.organisation.as_ref())),
                word(file.speaker.as_ref()),
                word(file.event.as_ref()),
            ],
        }
    }

    /// Those of all briefs; none of one that cannot be read.
    pub(super) fn of_all(
        briefs: &[BriefRef<'_>],
        jobs: usize,
        known: impl Fn(usize) -> Option<Self> + Sync,
    ) -> Vec<Option<Self>> {
        let mut facts = Vec::with_capacity(briefs.len());
        let job = |(index, brief): (usize, &BriefRef<'_>)| {
            known(index).or_else(|| brief.open().ok().map(|brief| Self::of(&brief)))
        };
        let take = |one| {
            facts.push(one);
            Ok::<(), Infallible>(())
        };
        let items = briefs.iter().enumerate().collect();
        let Ok(()) = in_turn(jobs, items, |(_, brief)| brief.name(), job, |_, _| None, take);
        facts
    }

    /// The value of a field, if the brief has one.
    pub(super) fn value(&self, field: NameField) -> Option<String> {
        match field {
            NameField::Profile => Some(self.profile.clone()),
            NameField::Kind => Some(self.kind.clone()),
            NameField::Language => Some(self.language.clone()),
            NameField::Date => {
                let date: Vec<&str> = self.fields[..3].iter().flatten().map(String::as_str).collect();
                (!date.is_empty()).then(|| date.join("-"))
            }
            field => {
                let index = LACKABLE.iter().position(|lackable| *lackable == field)?;
                self.fields[index].clone()
            }
        }
    }
}
