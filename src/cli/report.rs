use std::io::{self, Write};

use super::outcome::Outcome;
use super::session::Session;
use crate::diagnostic::{Printer, Severity, Summary};

/// A printer of findings in the format that was asked for.
pub(super) fn printer(session: Session, out: &mut (dyn Write + Send)) -> io::Result<Printer<'_>> {
    Printer::new(session.format, Session::look(), out)
}

/// The gravest of what was found and what failed.
pub(super) fn outcome(summary: Summary, failed: bool, fail_on: Severity) -> Outcome {
    if failed {
        Outcome::Failed
    } else if summary.worst() >= Some(fail_on) {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}

/// Says that there was nothing to do, and what would give something to do.
pub(super) fn nothing(session: Session) -> io::Result<Outcome> {
    session
        .fail("no brief found; name a file or a folder, or start one with `demarche new my-brief.toml`")?;
    Ok(Outcome::Nothing)
}
