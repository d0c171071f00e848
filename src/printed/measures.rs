use schemars::JsonSchema;
use serde::Serialize;

use crate::check::Measure;
use crate::engine::Measured;
use crate::profile::Status;

/// What a profile limits in a statement, and how much of it there is.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct ProfileMeasures {
    /// The name of the profile.
    pub profile: String,
    /// The kind of statement that it is for, such as `talking-points`.
    pub kind: &'static str,
    /// The body that receives the statement; null where no venue is meant.
    pub venue: Option<String>,
    /// The words that the venue adds itself.
    pub added_by_venue: u32,
    /// The consultative status of the organisation, where the venue takes nothing from it; else null.
    pub not_open_to: Option<&'static str>,
    /// What it limits.
    pub measures: Vec<StatementMeasure>,
}

/// One limit, and how much there is.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct StatementMeasure {
    /// What is counted: `words`, `characters`, `seconds` or `pages`.
    pub unit: &'static str,
    /// How much there is, with what the venue adds.
    pub counted: usize,
    /// The most of it; null where no limit is known.
    pub limit: Option<usize>,
    /// For whom the limit is, such as `special status`; null where it holds for all.
    pub limit_for: Option<String>,
    /// How much is over the limit; null where nothing is.
    pub over: Option<usize>,
    /// How much may be added; null where there is no limit, or it is passed.
    pub left: Option<usize>,
}

impl ProfileMeasures {
    /// What was measured by a profile.
    pub fn of(measured: &Measured) -> Self {
        let profile = &measured.profile;
        Self {
            profile: profile.name.clone(),
            kind: profile.kind.name(),
            venue: profile.venue.clone(),
            added_by_venue: profile.limits.counting.overhead,
            not_open_to: measured.refused.map(Status::name),
            measures: measured.measures.iter().map(StatementMeasure::of).collect(),
        }
    }
}

impl StatementMeasure {
    /// What was measured.
    pub fn of(measure: &Measure) -> Self {
        let holds = measure.holds.trim_start_matches(" for ");
        Self {
            unit: measure.unit.name(),
            counted: measure.counted,
            limit: measure.limit,
            limit_for: (!holds.is_empty()).then(|| holds.to_owned()),
            over: measure.over(),
            left: measure.left(),
        }
    }
}
