use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Output, Plan, in_turn};
use crate::diagnostic::{Diagnostic, Severity};
use crate::emit::Format;
use crate::engine::{Appearance, Brief, BriefRef, RenderError, merged};
use crate::profile::Kind;
use crate::rule;
use crate::world::{Change, FileError, sweep, write};

/// One file that was written.
#[derive(Debug, Clone)]
pub struct Written {
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub kind: Kind,
    /// How it is stored.
    pub format: Format,
    /// Its length in bytes.
    pub bytes: usize,
    /// How many pages it has, in formats that have pages.
    pub pages: Option<usize>,
    /// Whether anything changed.
    pub change: Change,
}

/// Why a brief was given up, through no fault of its author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The brief could not be read.
    Read(FileError),
    /// A file could not be written.
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// A bug in this program.
    Internal(String),
    /// The run was stopped before its turn came.
    Stopped,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Read(error) => error.fmt(f),
            Self::Write { path, reason } => write!(f, "cannot write `{}`: {reason}", path.display()),
            Self::Internal(what) => write!(f, "internal error: {what}"),
            Self::Stopped => f.write_str("not exported: the run was stopped"),
        }
    }
}

impl std::error::Error for Failure {}

/// What became of one brief.
#[derive(Debug, Clone, Default)]
pub struct Exported {
    /// The path of the brief as people should see it.
    pub brief: String,
    /// The name of the profile that it must meet; empty where the brief was not read.
    pub profile: String,
    /// All that was found in it.
    pub diagnostics: Vec<Diagnostic>,
    /// How many findings kept it from being exported, those in the files of its project among them.
    pub barriers: usize,
    /// The files that it was made of, those of its project among them, sorted.
    pub read: Vec<PathBuf>,
    /// The files that were written.
    pub written: Vec<Written>,
    /// Why it was given up.
    pub failure: Option<Failure>,
}

impl Exported {
    fn failed(brief: String, failure: Failure) -> Self {
        Self { brief, failure: Some(failure), ..Self::default() }
    }
}

/// How a plan is carried out.
#[derive(Debug, Clone)]
pub struct ExportOptions<'s> {
    /// How many threads, or as many as there are processors for zero.
    pub jobs: usize,
    /// How statements look.
    pub appearance: Appearance,
    /// The least weight of a finding that keeps a brief from being exported.
    pub barrier: Severity,
    /// Set from outside to leave out the briefs that have not been begun.
    pub stop: Option<&'s AtomicBool>,
}

impl Default for ExportOptions<'_> {
    fn default() -> Self {
        Self { jobs: 0, appearance: Appearance::default(), barrier: Severity::Error, stop: None }
    }
}

/// Carries out the plan of these briefs, after removing what killed runs have left in their folders: each is read in its job and dropped at its end. `done` is called after each brief,
/// from any thread; the results are handed over in the order of the briefs. A brief with errors is not written; one with a character
/// that no font has is, but for its pages.
///
/// # Errors
/// When a result cannot be taken; no further brief is begun then.
pub fn run<E>(
    briefs: Vec<BriefRef<'_>>,
    plan: &Plan,
    options: &ExportOptions<'_>,
    done: &(dyn Fn() + Sync),
    take: impl FnMut(Exported) -> Result<(), E>,
) -> Result<(), E> {
    plan.folders().into_iter().for_each(sweep);
    let job = |(index, brief): (usize, BriefRef<'_>)| {
        let stopped = options.stop.is_some_and(|stop| stop.load(Ordering::Relaxed));
        let exported = match brief.open() {
            _ if stopped => Exported::failed(brief.name(), Failure::Stopped),
            Ok(brief) => export(&brief, index, plan, options),
            Err(error) => Exported::failed(brief.name(), Failure::Read(error)),
        };
        done();
        exported
    };
    let broken = |name, panic| {
        done();
        Exported::failed(name, Failure::Internal(panic))
    };
    let items: Vec<_> = briefs.into_iter().enumerate().collect();
    in_turn(options.jobs, items, |(_, brief)| brief.name(), job, broken, take)
}

fn export(brief: &Brief<'_>, index: usize, plan: &Plan, options: &ExportOptions<'_>) -> Exported {
    let outputs = plan.outputs(index);
    let shared = brief.project().findings();
    let weighs = |finding: &&Diagnostic| finding.weighs(options.barrier);
    let mut diagnostics = brief.findings_without_pages().to_vec();
    diagnostics.extend(plan.refusal(index, brief));
    let mut rendered = Vec::new();
    let mut left_out = 0;
    let mut failure = None;
    if !diagnostics.iter().chain(shared).any(|finding| weighs(&finding)) {
        for output in &outputs {
            let kind = output.kind.unwrap_or(brief.profile().kind);
            match brief.render(kind, output.format, &options.appearance) {
                Ok(file) => {
                    diagnostics.extend_from_slice(&file.findings);
                    if !file.findings.iter().any(|finding| weighs(&finding)) {
                        rendered.push((output, kind, file));
                    }
                }
                Err(RenderError::Findings(findings)) => {
                    // What no font has keeps a statement from its pages, and no words from a format without fonts.
                    left_out +=
                        usize::from(findings.iter().all(|finding| finding.rule == rule::UNCOVERED_CHARACTER));
                    diagnostics.extend(findings);
                }
                Err(RenderError::Internal(what)) => failure = Some(Failure::Internal(what)),
            }
        }
    }
    let formats: Vec<_> = outputs.iter().map(|output| output.format).collect();
    diagnostics.extend(brief.findings_of_formats(&formats));
    let diagnostics = merged(diagnostics);
    let barriers = diagnostics.iter().chain(shared).filter(weighs).count();
    let mut written = Vec::new();
    if rendered.len() + left_out == outputs.len() {
        for (Output { path, format, .. }, kind, file) in rendered {
            match write(path, &file.bytes) {
                Ok(change) => written.push(Written {
                    path: path.clone(),
                    kind,
                    format: *format,
                    bytes: file.bytes.len(),
                    pages: file.pages,
                    change,
                }),
                Err(error) => {
                    failure = Some(Failure::Write { path: path.clone(), reason: error.to_string() });
                    break;
                }
            }
        }
    }
    let (name, profile) = (brief.name().to_owned(), brief.profile().name.clone());
    let own = brief.files();
    let read = own.iter().chain(brief.project().files()).filter(|file| file.stamp.is_some());
    let read: BTreeSet<_> = read.map(|file| file.path.clone()).collect();
    let read = read.into_iter().collect();
    Exported { brief: name, profile, diagnostics, barriers, read, written, failure }
}
