use super::signers::{WordLimit, page_limit};
use super::tally::Tally;
use crate::diagnostic::count;
use crate::document::Document;
use crate::locale::clock;
use crate::profile::{Kind, Profile};
use crate::statement::Statement;

/// What the length of a statement is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Words as the venue counts them.
    Words,
    /// Characters, with spaces.
    Characters,
    /// Seconds to speak, at the pace of the statement.
    Seconds,
    /// Pages as they are set.
    Pages,
}

impl Unit {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Characters => "characters",
            Self::Seconds => "seconds",
            Self::Pages => "pages",
        }
    }

    /// So much of it as people read it, such as `523 words` or `4:21`.
    pub fn said(self, number: usize) -> String {
        match self {
            Self::Words => count(number, "word"),
            Self::Characters => count(number, "character"),
            Self::Seconds => clock(number),
            Self::Pages => count(number, "page"),
        }
    }
}

/// The length of a statement and the limit that a profile sets for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// What is counted.
    pub unit: Unit,
    /// How much the profile counts, with what the venue adds.
    pub counted: usize,
    /// The most of it; none where the profile knows no limit.
    pub limit: Option<usize>,
    /// For whom the limit is, such as ` for general status`; empty where it holds for all.
    pub holds: String,
}

impl Measure {
    /// How much is over the limit; none where nothing is.
    pub fn over(&self) -> Option<usize> {
        self.counted.checked_sub(self.limit?).filter(|&over| over > 0)
    }

    /// How much may be added; none where there is no limit, or it is passed.
    pub fn left(&self) -> Option<usize> {
        self.limit?.checked_sub(self.counted)
    }
}

/// Everything that a profile limits in the length of a statement, which was composed by it and has so many pages, if these
/// were set. Where it limits nothing: the time of what is spoken, the words of all else.
///
/// Where limits differ by the status of those who sign and that is not known, there is a measure for each status.
pub fn measures(
    profile: &Profile,
    statement: &Statement,
    document: &Document,
    pages: Option<usize>,
) -> Vec<Measure> {
    let limits = &profile.limits;
    let measure = |unit, counted, limit: Option<usize>, holds: &str| Measure {
        unit,
        counted,
        limit,
        holds: holds.to_owned(),
    };
    let words = Tally::of(document).counted(&limits.counting);
    let seconds = statement.pace().seconds(Tally::spoken(document).text());
    let mut measures: Vec<_> = WordLimit::possible(limits, statement)
        .into_iter()
        .map(|limit| measure(Unit::Words, words, Some(limit.words), &limit.holds))
        .collect();
    if let Some(limit) = limits.characters {
        let characters = Tally::characters(document).written(&limits.counting);
        measures.push(measure(Unit::Characters, characters, Some(limit as usize), ""));
    }
    if let Some(limit) = limits.seconds {
        measures.push(measure(Unit::Seconds, seconds, Some(limit as usize), ""));
    }
    if let Some((pages, (limit, holds))) = pages.zip(page_limit(limits, statement)) {
        measures.push(measure(Unit::Pages, pages, Some(limit), holds));
    }
    if measures.is_empty() {
        measures.push(match profile.kind {
            Kind::TalkingPoints | Kind::InterpretersCopy => measure(Unit::Seconds, seconds, None, ""),
            Kind::Statement | Kind::PolicyBrief | Kind::Letter | Kind::PressRelease | Kind::Factsheet => {
                measure(Unit::Words, words, None, "")
            }
        });
    }
    measures
}
