use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::render::{Unrendered, merged, on_pages};
use super::{Change, Composed, Format, Loaded, Look, Output, Plan, Rendered, compose, render, write};
use crate::check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::profile::Kind;

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
    /// A file could not be written.
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// A mistake of this program.
    Internal(String),
    /// The run was stopped before its turn came.
    Stopped,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
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
    /// All that was found in it.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that were written.
    pub written: Vec<Written>,
    /// Why it was given up.
    pub failure: Option<Failure>,
}

/// How many items each thread is given before the first results are taken.
const WINDOW: usize = 16;

/// Runs a job for each item on that many threads (as many as there are processors for zero); the results come in the
/// order of the items. A job that panics gives what `broken` makes of the words of the panic, and the others go on.
pub fn in_parallel<T, R>(
    jobs: usize,
    items: Vec<T>,
    job: impl Fn(T) -> R + Sync,
    broken: impl Fn(String) -> R + Sync,
) -> Vec<R>
where
    T: Send,
    R: Send,
{
    Threads::new(jobs, items.len()).run(items, &guarded(job, broken))
}

/// The same, where each result is taken in its turn, so that few of them are held at any time.
///
/// # Errors
/// When a result cannot be taken; no further job is begun then.
pub fn in_turn<T, R, E>(
    jobs: usize,
    items: Vec<T>,
    job: impl Fn(T) -> R + Sync,
    broken: impl Fn(String) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    T: Send,
    R: Send,
{
    let threads = Threads::new(jobs, items.len());
    let job = guarded(job, broken);
    let mut items = items.into_iter();
    loop {
        let some: Vec<T> = items.by_ref().take(WINDOW * threads.number()).collect();
        if some.is_empty() {
            return Ok(());
        }
        threads.run(some, &job).into_iter().try_for_each(&mut take)?;
    }
}

fn guarded<T, R>(job: impl Fn(T) -> R + Sync, broken: impl Fn(String) -> R + Sync) -> impl Fn(T) -> R + Sync {
    move |item| {
        catch_unwind(AssertUnwindSafe(|| job(item))).unwrap_or_else(|panic| broken(words(panic.as_ref())))
    }
}

/// The threads that jobs run on; this one alone where there is no more to do or no more can be had.
struct Threads(Option<ThreadPool>);

impl Threads {
    fn new(jobs: usize, items: usize) -> Self {
        let alone = jobs == 1 || items < 2;
        Self(if alone { None } else { ThreadPoolBuilder::new().num_threads(jobs).build().ok() })
    }

    fn number(&self) -> usize {
        self.0.as_ref().map_or(1, ThreadPool::current_num_threads)
    }

    fn run<T: Send, R: Send>(&self, items: Vec<T>, job: &(impl Fn(T) -> R + Sync)) -> Vec<R> {
        match &self.0 {
            Some(pool) => pool.install(|| items.into_par_iter().map(job).collect()),
            None => items.into_iter().map(job).collect(),
        }
    }
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "unknown panic".into())
}

/// How a plan is carried out.
#[derive(Debug, Clone)]
pub struct Options<'s> {
    /// How many threads, or as many as there are processors for zero.
    pub jobs: usize,
    /// How statements look.
    pub look: Look,
    /// The least weight of a finding that keeps a brief from being exported.
    pub barrier: Severity,
    /// Set from outside to leave out the briefs that have not been begun.
    pub stop: Option<&'s AtomicBool>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self { jobs: 0, look: Look::default(), barrier: Severity::Error, stop: None }
    }
}

/// Carries a plan out; `done` is called after each brief, from any thread. The results come in the order of the briefs,
/// and a brief with errors is not written.
pub fn run(briefs: &[Loaded], plan: &Plan, options: &Options<'_>, done: &(dyn Fn() + Sync)) -> Vec<Exported> {
    let items = briefs.iter().zip(&plan.outputs).zip(&plan.collisions).collect();
    let job = |((brief, outputs), collisions): ((&Loaded, &Vec<Output>), &Vec<Diagnostic>)| {
        let stopped = options.stop.is_some_and(|stop| stop.load(Ordering::Relaxed));
        let exported = if stopped {
            Exported { failure: Some(Failure::Stopped), ..Exported::default() }
        } else {
            export(brief, outputs, collisions, options)
        };
        done();
        exported
    };
    let broken = |panic| {
        done();
        Exported { failure: Some(Failure::Internal(panic)), ..Exported::default() }
    };
    in_parallel(options.jobs, items, job, broken)
}

fn export(brief: &Loaded, outputs: &[Output], collisions: &[Diagnostic], options: &Options<'_>) -> Exported {
    let composed = compose(brief);
    let mut diagnostics = composed.diagnostics.clone();
    diagnostics.extend_from_slice(collisions);
    let shared = brief.shared.findings();
    let mut rendered = Vec::new();
    let mut failure = None;
    if !diagnostics.iter().chain(&shared).any(|diagnostic| diagnostic.weighs(options.barrier)) {
        for output in outputs {
            match render(brief, &composed, output.kind, output.format, &options.look) {
                Ok(file) => {
                    let found = found_on_pages(brief, &composed, output.kind, &file);
                    if !found.iter().any(|diagnostic| diagnostic.weighs(options.barrier)) {
                        rendered.push((output, file));
                    }
                    diagnostics.extend(found);
                }
                Err(Unrendered::Findings(findings)) => diagnostics.extend(findings),
                Err(Unrendered::Internal(what)) => failure = Some(Failure::Internal(what)),
            }
        }
    }
    let diagnostics = merged(diagnostics);
    let mut written = Vec::new();
    if rendered.len() == outputs.len() {
        for (output, file) in rendered {
            match write(&output.path, &file.bytes) {
                Ok(change) => written.push(Written {
                    path: output.path.clone(),
                    kind: output.kind,
                    format: output.format,
                    bytes: file.bytes.len(),
                    pages: file.pages,
                    change,
                }),
                Err(error) => {
                    let reason = error.to_string();
                    failure = Some(Failure::Write { path: output.path.clone(), reason });
                    break;
                }
            }
        }
    }
    Exported { diagnostics, written, failure }
}

/// What the rules that need pages find in a file of the brief's own kind.
fn found_on_pages(brief: &Loaded, composed: &Composed, kind: Kind, file: &Rendered) -> Vec<Diagnostic> {
    match file.pages {
        Some(pages) if kind == brief.profile.kind => {
            let output = check::Output { pages, exported: true };
            on_pages(brief, check::check_output(&composed.statement, &output))
        }
        _ => Vec::new(),
    }
}
