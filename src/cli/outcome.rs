use std::process::ExitCode;

use super::interrupt;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All is well.
    Clean,
    /// There are findings.
    Findings,
    /// There was nothing to do.
    Nothing,
    /// It could not be done.
    Failed,
    /// It was stopped by Ctrl-C.
    Interrupted,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Findings => 1,
            Outcome::Failed => 2,
            Outcome::Nothing => 3,
            Outcome::Interrupted => interrupt::CODE,
        })
    }
}
