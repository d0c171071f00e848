use std::sync::Arc;

use crate::check::{Measure, Tally, measures, status_of};
use crate::document::{Document, Speech};
use crate::locale::{Language, Pace};
use crate::profile::{Profile, Status};
use crate::statement::Statement;

/// What one statement measures by one profile.
#[derive(Debug, Clone)]
pub struct Measured {
    /// The profile.
    pub profile: Arc<Profile>,
    /// The language of the statement.
    pub language: Language,
    /// The words of each part.
    pub tally: Tally,
    /// The words of each part as they are spoken.
    pub spoken: Tally,
    /// How long it takes to speak; none of what is not spoken.
    pub speech: Option<Speech>,
    /// How many pages it has, where they were set.
    pub pages: Option<usize>,
    /// The pace that times are reckoned at.
    pub pace: Pace,
    /// The paces that its time is given for, from slow to fast.
    pub paces: Vec<Pace>,
    /// What the profile limits, with how much of it there is.
    pub measures: Vec<Measure>,
    /// The status of the organisation, where the venue takes nothing from it.
    pub refused: Option<Status>,
}

impl Measured {
    pub(super) fn new(
        statement: &Statement,
        document: &Document,
        profile: &Arc<Profile>,
        pages: Option<usize>,
    ) -> Self {
        let status = statement.organisation.as_ref().and_then(|id| status_of(statement, id));
        let refuses = |status: &Status| !profile.eligible.is_empty() && !profile.eligible.contains(status);
        Self {
            profile: Arc::clone(profile),
            language: document.language.clone(),
            tally: Tally::of(document),
            spoken: Tally::spoken(document),
            speech: document.speech.clone(),
            pages,
            pace: statement.pace(),
            paces: paces(statement, profile),
            measures: measures(profile, statement, document, pages),
            refused: status.filter(refuses),
        }
    }

    /// What the profile counts as words.
    pub fn words(&self) -> usize {
        self.tally.counted(&self.profile.limits.counting)
    }

    /// The seconds that it takes at each pace.
    pub fn times(&self) -> impl Iterator<Item = (Pace, usize)> {
        self.paces.iter().map(|&pace| (pace, pace.seconds(self.spoken.text())))
    }
}

/// The paces of the language, with those that the speaker and the venue name.
fn paces(statement: &Statement, profile: &Profile) -> Vec<Pace> {
    let named = statement.own_pace().into_iter().chain(profile.limits.pace(&statement.language));
    let mut paces: Vec<Pace> = named.chain(Pace::all(&statement.language).iter().copied()).collect();
    paces.sort_by_key(|pace| pace.per_minute);
    paces.dedup_by_key(|pace| pace.per_minute);
    paces
}
