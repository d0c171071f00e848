use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::{
    BriefRecord, BriefStatus, CachedBrief, Exported, Failure, FileDigest, Output, Plan, Survey, Written,
    WrittenPicture, in_turn,
};
use crate::diagnostic::{Diagnostic, Severity};
use crate::engine::{Appearance, Brief, BriefRef, RenderError, Rendered, merged};
use crate::rule;
use crate::world::{Change, sweep, unwritten, write};

/// How a plan is carried out.
#[derive(Clone)]
pub struct ExportOptions<'s> {
    /// How many threads, or as many as there are processors for zero.
    pub jobs: usize,
    /// How statements look.
    pub appearance: Appearance,
    /// The least weight of a finding that keeps a brief from being exported.
    pub barrier: Severity,
    /// Set from outside to leave out the briefs that have not been begun.
    pub stop: Option<&'s AtomicBool>,
    /// The time since some moment, by which the time of each brief is taken.
    pub clock: &'s (dyn Fn() -> Duration + Sync),
    /// What earlier runs have exported as it is now.
    pub survey: &'s Survey,
}

/// Carries out the plan of these briefs, each with its index in the plan, after removing what killed runs have left in their folders:
/// each is read in its job and dropped at its end. `done` is called after each brief, from any thread; the results are handed over in
/// the order of the briefs, with what is worth keeping for later runs. A brief with errors is not written; one with a character that no
/// font has is, but for its pages. Once the disk is full no further brief is begun.
///
/// # Errors
/// When a result cannot be taken; no further brief is begun then.
pub fn run<E>(
    briefs: Vec<(usize, BriefRef<'_>)>,
    plan: &Plan,
    options: &ExportOptions<'_>,
    done: &(dyn Fn(BriefStatus) + Sync),
    mut take: impl FnMut(usize, Exported, Option<CachedBrief>) -> Result<(), E>,
) -> Result<(), E> {
    plan.folders().into_iter().for_each(sweep);
    let is_full = AtomicBool::new(false);
    let job = |(index, brief): (usize, BriefRef<'_>)| {
        let begun = (options.clock)();
        let stopped = options.stop.is_some_and(|stop| stop.load(Ordering::Relaxed));
        let (mut exported, cached) = if stopped || is_full.load(Ordering::Relaxed) {
            (Exported::failed(brief.name(), Failure::Stopped), None)
        } else if let Some(replayed) = options.survey.replay(index, &brief, plan.exported(index)) {
            replayed
        } else {
            match brief.open() {
                Ok(opened) => {
                    let exported = export(&opened, index, plan, options, &is_full);
                    let whole = exported.failure.is_none()
                        && exported.barriers == 0
                        && exported.written.len() == plan.outputs(index).len();
                    let keep = || options.survey.keep(index, &brief, &opened, &exported);
                    let cached = if whole { keep() } else { None };
                    (exported, cached)
                }
                Err(error) => (Exported::failed(brief.name(), Failure::Read(error)), None),
            }
        };
        exported.took = (options.clock)().saturating_sub(begun);
        done(exported.status());
        (index, exported, cached)
    };
    let broken = |name, panic| {
        done(BriefStatus::Failed);
        // The index is that of no brief: nothing was written of it.
        (usize::MAX, Exported::failed(name, Failure::Internal(panic)), None)
    };
    let take = |(index, exported, cached)| take(index, exported, cached);
    in_turn(options.jobs, briefs, |(_, brief)| brief.name(), job, broken, take)
}

/// Whether no other file can be written either.
fn is_hopeless(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded | ReadOnlyFilesystem)
}

fn export(
    brief: &Brief<'_>,
    index: usize,
    plan: &Plan,
    options: &ExportOptions<'_>,
    is_full: &AtomicBool,
) -> Exported {
    let outputs = plan.outputs(index);
    let shared = brief.project().findings();
    let weighs = |finding: &&Diagnostic| finding.weighs(options.barrier);
    let mut diagnostics = brief.findings_without_pages().to_vec();
    diagnostics.extend(plan.refusal(index, brief));
    let mut rendered = Vec::new();
    let mut left_out = 0;
    let mut failure = None;
    if !diagnostics.iter().chain(shared).any(|finding| weighs(&finding)) {
        for output in outputs {
            let kind = output.kind.unwrap_or(brief.profile().kind);
            match brief.render_for(output.path.parent(), kind, output.format, &options.appearance) {
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
    diagnostics.extend(brief.findings_of_formats(&formats, &options.appearance));
    let diagnostics = merged(diagnostics);
    let barriers = diagnostics.iter().chain(shared).filter(weighs).count();
    let mut written = Vec::new();
    if rendered.len() + left_out == outputs.len() {
        for (Output { path, format, .. }, kind, file) in rendered {
            match write_with(path, &file) {
                Ok((change, pictures)) => written.push(Written {
                    path: path.clone(),
                    kind,
                    format: *format,
                    digest: FileDigest::of(&file.bytes),
                    pictures,
                    pages: file.pages,
                    words: file.words,
                    venue: file.venue,
                    change,
                    speech: file.speech.clone(),
                }),
                Err((path, error)) => {
                    is_full.fetch_or(is_hopeless(&error), Ordering::Relaxed);
                    failure = Some(Failure::Write { path, reason: unwritten(&error) });
                    break;
                }
            }
        }
    }
    let (name, profile) = (brief.name().to_owned(), brief.profile().name.clone());
    let record = (!written.is_empty()).then(|| Arc::new(BriefRecord::of(brief)));
    let read = inputs(brief);
    Exported {
        brief: name,
        profile,
        diagnostics,
        barriers,
        read,
        written,
        record,
        failure,
        ..Exported::default()
    }
}

/// Writes a file behind the pictures that it shows, so that it never names one that is not there; else which of them cannot be written.
fn write_with(path: &Path, file: &Rendered) -> Result<(Change, Vec<WrittenPicture>), (PathBuf, io::Error)> {
    let write = |path: &Path, bytes: &[u8]| write(path, bytes).map_err(|error| (path.to_path_buf(), error));
    let mut pictures = Vec::with_capacity(file.copies.len());
    for copy in &file.copies {
        let path = path.with_file_name(&copy.path);
        // Briefs that show the same picture write the same bytes, whichever comes first.
        write(&path, &copy.bytes)?;
        pictures.push(WrittenPicture { path, digest: FileDigest::of(&copy.bytes) });
    }
    Ok((write(path, &file.bytes)?, pictures))
}

/// The files that a brief was made of so far, those of its project among them, sorted.
pub fn inputs(brief: &Brief<'_>) -> Vec<PathBuf> {
    let own = brief.files();
    let read = own.iter().chain(brief.project().files()).filter(|file| file.stamp.is_some());
    let read: BTreeSet<_> = read.map(|file| file.path.clone()).collect();
    read.into_iter().collect()
}
