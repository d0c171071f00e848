use schemars::JsonSchema;
use serde::Serialize;

use super::{ProfileMeasures, StatementMeasure};
use crate::engine::Measured;

/// What `stats --format json` prints, version 1.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CountedStatements {
    /// The version of this format, which is 1.
    pub version: u32,
    /// The statements, in the order their briefs were named.
    pub statements: Vec<StatementStatistics>,
}

/// What was counted in one statement.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct StatementStatistics {
    /// The brief.
    pub brief: String,
    /// The profile whose way of counting it is.
    pub profile: String,
    /// Each part of the text.
    pub parts: Vec<PartStatistics>,
    /// The words of the text, without headings.
    pub text: usize,
    /// The words of the title and subtitle.
    pub title: usize,
    /// The words of the headings.
    pub headings: usize,
    /// The words of the notes.
    pub notes: usize,
    /// The words that the venue adds itself.
    pub added_by_venue: u32,
    /// Which of `text`, `title`, `headings` and `notes` the profile counts.
    pub counted: Vec<&'static str>,
    /// The words that the profile counts.
    pub total: usize,
    /// How many pages it has; null where it cannot be set.
    pub pages: Option<usize>,
    /// What the profile limits.
    pub measures: Vec<StatementMeasure>,
    /// How long it takes to speak, from slow to fast.
    pub paces: Vec<TimeAtPace>,
    /// What every other profile measures, with `--all-profiles`; else not there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub profiles: Vec<ProfileMeasures>,
}

/// What was counted in one part.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct PartStatistics {
    /// The id of the section.
    pub id: String,
    /// The words of its text.
    pub words: usize,
    /// The words of its headings.
    pub heading_words: usize,
    /// The words of its text as they are spoken; in Chinese, the characters.
    pub spoken_words: usize,
    /// The seconds that it takes to speak, at the pace of the statement.
    pub seconds: usize,
}

/// How long a statement takes to speak at one pace.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct TimeAtPace {
    /// How many words, or characters, are spoken in a minute.
    pub per_minute: u32,
    /// What is counted: `word`, or `character` in Chinese.
    pub unit: &'static str,
    /// The seconds that it takes.
    pub seconds: usize,
    /// Who says so.
    pub source: &'static str,
}

impl StatementStatistics {
    /// What was counted by the profile of a brief, and by all others.
    pub fn of(brief: &str, own: &Measured, others: &[Measured]) -> Self {
        let tally = &own.tally;
        let parts = tally.parts.iter().zip(&own.spoken.parts).map(|(part, spoken)| PartStatistics {
            id: part.id.clone(),
            words: part.text,
            heading_words: part.headings,
            spoken_words: spoken.text,
            seconds: own.pace.seconds(spoken.text),
        });
        let paces = own.times().map(|(pace, seconds)| TimeAtPace {
            per_minute: pace.per_minute,
            unit: pace.unit,
            seconds,
            source: pace.source,
        });
        let counting = &own.profile.limits.counting;
        let counted = [
            ("text", true),
            ("title", counting.title),
            ("headings", counting.headings),
            ("notes", counting.notes),
        ];
        Self {
            brief: brief.to_owned(),
            profile: own.profile.name.clone(),
            parts: parts.collect(),
            text: tally.text(),
            title: tally.title,
            headings: tally.headings(),
            notes: tally.notes,
            added_by_venue: counting.overhead,
            counted: counted.into_iter().filter(|(_, counts)| *counts).map(|(name, _)| name).collect(),
            total: own.words(),
            pages: own.pages,
            measures: own.measures.iter().map(StatementMeasure::of).collect(),
            paces: paces.collect(),
            profiles: others.iter().map(ProfileMeasures::of).collect(),
        }
    }
}
