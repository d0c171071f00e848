use std::io;

use serde_json::{Value, json};

use super::told::{Told, listed};
use crate::cli::progress::Progress;
use crate::cli::report;
use crate::cli::session::Session;
use crate::diagnostic::{Printer, ReportFormat, Severity, count};
use crate::export::{Exported, Failure, RunCounts, makefile_rule};

/// What becomes of the results of a run, brief by brief.
pub(super) struct Takings<'t> {
    session: Session,
    progress: &'t Progress,
    /// What could not be done.
    pub(super) failures: Vec<String>,
    /// How many briefs became of what.
    pub(super) counts: RunCounts,
    /// What is said to people.
    pub(super) told: Told,
    /// The files that were written, for scripts.
    pub(super) outputs: Vec<Value>,
    /// The rules of a Makefile, where they are asked for.
    pub(super) rules: Option<String>,
}

impl<'t> Takings<'t> {
    pub(super) fn new(
        session: Session,
        progress: &'t Progress,
        failures: Vec<String>,
        barrier: Severity,
        planned: usize,
        rules: bool,
    ) -> Self {
        Self {
            session,
            progress,
            failures,
            counts: RunCounts::default(),
            told: Told::new(session, barrier, planned),
            outputs: Vec::new(),
            rules: rules.then(String::new),
        }
    }

    /// Takes the result of one brief.
    pub(super) fn take(&mut self, exported: &Exported, printer: &mut Printer<'_>) -> io::Result<()> {
        let (session, progress) = (self.session, self.progress);
        if !exported.profile.is_empty() {
            let said = format_args!("exporting {} as `{}`", exported.brief, exported.profile);
            progress.aside(|| session.explain(said))?;
        }
        progress.aside(|| printer.print(&exported.brief, &exported.diagnostics))?;
        self.counts.add(exported.status());
        match &exported.failure {
            Some(Failure::Stopped) | None => {}
            Some(Failure::Internal(what)) => self.failures.push(report::internal(&exported.brief, what)),
            Some(failure @ Failure::Read(_)) => self.failures.push(failure.to_string()),
            Some(failure @ Failure::Write { .. }) => {
                self.failures.push(format!("{}: {failure}", exported.brief));
            }
        }
        if let Some(rules) = &mut self.rules {
            rules.push_str(&makefile_rule(exported));
        }
        self.told.refuse(exported);
        if matches!(session.format, ReportFormat::Human | ReportFormat::Short) {
            return progress.aside(|| self.told.tell(exported));
        }
        let listed: Vec<Value> = exported
            .written
            .iter()
            .map(|written| serde_json::to_value(listed(&exported.brief, written)))
            .collect::<Result<_, _>>()?;
        if session.format == ReportFormat::JsonLines {
            let failure = exported.failure.as_ref().map(ToString::to_string);
            let members = [
                ("brief", json!(exported.brief)),
                ("status", json!(exported.status())),
                ("outputs", json!(listed)),
                ("failure", json!(failure)),
            ];
            return printer
                .event("brief", members.map(|(name, value)| (name.to_owned(), value)).into_iter().collect());
        }
        self.outputs.extend(listed);
        Ok(())
    }

    /// Whether the run was stopped before its end; says so among the failures.
    pub(super) fn was_stopped(&mut self) -> bool {
        let stopped = self.counts.not_begun;
        if stopped > 0 {
            let verb = if stopped == 1 { "was" } else { "were" };
            let all = count(self.counts.looked_at, "brief");
            self.failures.push(format!("stopped before {stopped} of {all} {verb} exported"));
        }
        stopped > 0
    }
}
