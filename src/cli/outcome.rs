use std::process::ExitCode;

/// How a run ended; the worst of several is the greatest, except that something done is better than nothing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// All is well.
    Clean,
    /// There are findings.
    Findings,
    /// There was nothing to do.
    Nothing,
    /// It could not be done.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Findings => 1,
            Outcome::Failed => 2,
            Outcome::Nothing => 3,
        })
    }
}
