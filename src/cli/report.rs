use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use super::outcome::Outcome;
use super::session::Session;
use crate::diagnostic::{Checkout, Printer, ReportFormat, Severity, Summary};
use crate::engine::Project;
use crate::workspace::Workspace;
use crate::world::{Disk, World as _, shown};

/// Whether a report was begun, which is then a whole one.
static BEGUN: AtomicBool = AtomicBool::new(false);

/// A whole report that says only why the program could not begin, for programs that read reports.
pub(super) fn whole(session: Session, error: &anyhow::Error) -> io::Result<()> {
    let for_people = matches!(session.format, ReportFormat::Human | ReportFormat::Short);
    if for_people || BEGUN.load(Ordering::Relaxed) {
        return Ok(());
    }
    let mut out = session.results();
    let mut printer = printer(session, Severity::Note, &mut out)?;
    printer.fail(&[format!("{error:#}")])?;
    printer.finish()?;
    Ok(())
}

/// A printer of findings in the format that was asked for.
pub(super) fn printer(
    session: Session,
    least: Severity,
    out: &mut (dyn Write + Send),
) -> io::Result<Printer<'_>> {
    BEGUN.store(true, Ordering::Relaxed);
    let printer = Printer::new(session.format, Session::look(), out)?;
    Ok(printer.from_severity(least).seen_from(checkout(session.format)))
}

/// The repository around the current folder, for the formats that a service shows beside its files: the one that the service
/// names, else that of the nearest `.git`.
fn checkout(format: ReportFormat) -> Option<Checkout> {
    if !matches!(format, ReportFormat::Sarif | ReportFormat::Github) {
        return None;
    }
    let world = Disk::new();
    let here = world.real(&world.here().ok()?).ok()?;
    let named = std::env::var_os("GITHUB_WORKSPACE").and_then(|root| world.real(Path::new(&root)).ok());
    let is_root = |folder: &&Path| world.kind(&folder.join(".git")).is_some();
    let above = || here.ancestors().find(is_root).map(Path::to_path_buf);
    let root = named.filter(|root| here.starts_with(root)).or_else(above)?;
    Some(Checkout { root, here })
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

/// Says that there was nothing to do, and what would give something to do. What is wrong in the files of a workspace may be
/// the reason, and comes first.
pub(super) fn nothing<'p, 'w: 'p>(
    session: Session,
    projects: impl IntoIterator<Item = &'p Project<'w>>,
    summary: Option<Summary>,
    fail_on: Severity,
) -> io::Result<Outcome> {
    let why = projects.into_iter().map(Project::workspace).find_map(searched_in_vain).unwrap_or_else(|| {
        "no brief found; name a file or a folder, or start one with `demarche new my-brief.toml`".into()
    });
    session.fail(&why)?;
    let fails = summary.is_some_and(|summary| summary.worst() >= Some(fail_on));
    Ok(if fails { Outcome::Findings } else { Outcome::Nothing })
}

/// What to say of a workspace in whose folders there is no brief.
fn searched_in_vain(workspace: &Workspace) -> Option<String> {
    let file = workspace.source.as_ref().filter(|_| workspace.briefs.is_empty())?.name();
    let named = |base: &PathBuf| match shown(base).as_str() {
        "" | "." => "this folder".to_owned(),
        folder => format!("`{folder}`"),
    };
    let folders: Vec<_> = workspace.bases.iter().map(named).collect();
    let folders = folders.join(", ");
    Some(format!(
        "no brief found in {folders}, where `{file}` looks for them; set `briefs` there, or name a file"
    ))
}

/// What to say of a bug that a brief has brought to light.
pub(super) fn internal(brief: &str, panic: &str) -> String {
    format!("{brief}: {}", bug(panic))
}

/// What to say of a bug, and where to report it.
pub(super) fn bug(panic: &str) -> String {
    const VERSION: &str = env!("CARGO_PKG_VERSION");
    const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");
    let address = if REPOSITORY.is_empty() {
        "whoever you have the program from".to_owned()
    } else {
        format!("{REPOSITORY}/issues")
    };
    format!(
        "internal error in demarche {VERSION}: {panic}\n  this is a bug: please report it to {address}, with the brief if you can"
    )
}
