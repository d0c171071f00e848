//! What earlier exports have left in a folder.

use std::fmt::Write as _;
use std::io;

use super::indexing::write_listings;
use crate::cli::session::Session;
use crate::diagnostic::{ReportFormat, count};
use crate::export::{Ledger, LeftoverFile, Removal};

/// More files than these are counted, not listed.
const LISTED: usize = 20;

/// Writes the manifests, and lists or removes what no brief is exported to any more.
pub(super) fn close(
    mut ledger: Ledger<'_>,
    prune: bool,
    index: bool,
    failures: &mut Vec<String>,
    session: Session,
) -> io::Result<()> {
    let report = ledger.settle(prune);
    failures.extend(report.failures);
    if index {
        failures.extend(write_listings(&mut ledger));
    }
    failures.extend(ledger.write());
    for leftover in &report.leftovers {
        failures.extend(leftover.removal.as_ref().and_then(|removal| problem(leftover, removal)));
    }
    if session.quiet || session.format != ReportFormat::Human || report.leftovers.is_empty() {
        return Ok(());
    }
    let mut text = String::new();
    let removed = |leftover: &&LeftoverFile| leftover.removal == Some(Removal::Removed);
    if prune {
        let removed: Vec<_> = report.leftovers.iter().filter(removed).collect();
        text += &listed("removed", &removed);
    } else {
        let all: Vec<_> = report.leftovers.iter().collect();
        text += &listed("left over", &all);
        let verb = if all.len() == 1 { "belongs" } else { "belong" };
        let them = if all.len() == 1 { "it" } else { "them" };
        let files = count(all.len(), "file");
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "{files} {verb} to no brief any more; use `--prune` to remove {them}");
    }
    session.say(&text)
}

fn listed(verb: &str, files: &[&LeftoverFile]) -> String {
    let line = |leftover: &&LeftoverFile| format!("{verb} {}\n", leftover.path.display());
    let mut text: String = files.iter().take(LISTED).map(line).collect();
    if files.len() > LISTED {
        let _ = writeln!(text, "{verb} {} more", files.len() - LISTED);
    }
    text
}

/// Why a file that was to be removed was not.
fn problem(leftover: &LeftoverFile, removal: &Removal) -> Option<String> {
    let path = leftover.path.display();
    match removal {
        Removal::Removed | Removal::Missing => None,
        Removal::Changed => {
            Some(format!("did not remove `{path}`: it has been changed since it was exported"))
        }
        Removal::Outside => Some(format!("did not remove `{path}`: a link leads it out of the folder")),
        Removal::Failed(why) => Some(why.clone()),
    }
}
