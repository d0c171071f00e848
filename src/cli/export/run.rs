use std::collections::BTreeSet;
use std::io::{self, Write};

use anyhow::anyhow;
use serde_json::json;

use super::args::ExportArgs;
use super::report_file::ReportFile;
use super::takings::Takings;
use super::to_stdout::to_stdout;
use super::{caching, leftovers, locking, look, planned};
use crate::cli::gather::{Gathered, gather, tell_passed_over};
use crate::cli::interrupt;
use crate::cli::outcome::Outcome;
use crate::cli::progress::Progress;
use crate::cli::report;
use crate::cli::session::Session;
use crate::diagnostic::{Diagnostic, ReportFormat};
use crate::engine::{Appearance, BriefRef, Project, Settings};
use crate::export::{BriefStatus, ExportOptions, Ledger, Plan, Shard, plan, run as carry_out};
use crate::world::{Disk, unwritten, write};

pub(in crate::cli) fn run(args: &ExportArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Disk::new();
    let settings = Settings {
        overrides: args.head.overrides()?,
        speech: args.speech.options(),
        ..args.rules.settings(&args.fonts)?
    };
    let paths = args.paths.paths(&world)?;
    let gathered: Vec<Gathered<'_>> = args
        .venues()
        .into_iter()
        .map(|profile| gather(&world, &paths, Settings { profile, ..settings.clone() }))
        .collect();
    let projects: Vec<&Project<'_>> = gathered.iter().flat_map(|gathered| &gathered.projects).collect();
    args.refuse(projects.iter().copied())?;
    let appearance = match look::appearance(args, &projects.iter().copied())? {
        Ok(appearance) => appearance,
        Err(findings) => return unusable_theme(&findings, args, session),
    };
    let mut failures: Vec<String> = gathered.iter().flat_map(Gathered::failures_of_briefs).collect();
    failures.dedup();
    let briefs: Vec<_> = gathered.iter().flat_map(Gathered::briefs).collect();
    args.refuse_idle(&briefs)?;
    if args.is_to_stdout() && !briefs.is_empty() {
        return to_stdout(args, &appearance, &briefs, &failures, session);
    }
    if args.plan {
        let plan = plan(&briefs, &args.request(), args.jobs, |_| None);
        return planned::show(&projects, briefs, &plan, &appearance, failures, args, session);
    }
    if let Some(first) = gathered.first() {
        tell_passed_over(&first.passed_over, session)?;
    }
    batch(args, &world, &projects, briefs, failures, &settings, appearance, session)
}

/// Reports what is wrong in the theme of the command line, in which nothing can be set.
fn unusable_theme(findings: &[Diagnostic], args: &ExportArgs, session: Session) -> anyhow::Result<Outcome> {
    let for_people = matches!(session.format, ReportFormat::Human | ReportFormat::Short);
    let (mut results, mut talk) = (session.results(), session.talk());
    let out: &mut (dyn Write + Send) = if for_people { &mut talk } else { &mut results };
    let mut printer = report::printer(session, args.rules.min_severity, out)?;
    printer.print("", findings)?;
    printer.attach("outputs", json!([]));
    printer.fail(&[])?;
    Ok(report::outcome(printer.finish()?, false, args.rules.fail_on))
}

/// Exports the briefs to folders.
#[expect(clippy::too_many_arguments, reason = "they are what was gathered, each of another kind")]
fn batch(
    args: &ExportArgs,
    world: &Disk,
    projects: &[&Project<'_>],
    briefs: Vec<BriefRef<'_>>,
    failures: Vec<String>,
    settings: &Settings,
    appearance: Appearance,
    session: Session,
) -> anyhow::Result<Outcome> {
    let request = args.request();
    // Without a manifest no file is read and written again, so that runs need not wait for each other.
    let outs = if args.no_manifest { BTreeSet::new() } else { request.outs(&briefs) };
    let _locks = locking::lock(outs, args.shard, session);
    let mut cache = caching::open(args, &briefs, &request, settings, &appearance);
    let survey = caching::survey(args, cache.as_ref(), &briefs, session)?;
    let plan = plan(&briefs, &request, args.jobs, |index| survey.names(index, &briefs[index]));
    let mut ledger = if args.no_manifest { None } else { Some(ledger(world, &plan, &briefs, args.shard)?) };
    let all = briefs.len();
    let chosen = chosen(briefs, args.shard);
    let progress = Progress::new(session, chosen.len());
    let options = ExportOptions {
        jobs: args.jobs,
        appearance,
        barrier: args.rules.fail_on,
        stop: Some(interrupt::watch()),
        clock: &|| progress.elapsed(),
        survey: &survey,
    };

    let for_people = matches!(session.format, ReportFormat::Human | ReportFormat::Short);
    let (mut results, mut talk) = (session.results(), session.talk());
    let out: &mut (dyn Write + Send) = if for_people { &mut talk } else { &mut results };
    let mut printer = report::printer(session, args.rules.min_severity, out)?;
    for project in projects {
        printer.print("", project.findings())?;
    }
    let mut takings =
        Takings::new(session, &progress, failures, args.rules.fail_on, plan.files(), args.deps.is_some());
    let mut report = args.report.as_deref().map(|path| ReportFile::new(path, args.rules.fail_on));
    let done = |status| progress.step(matches!(status, BriefStatus::Exported | BriefStatus::Unchanged));
    carry_out(chosen, &plan, &options, &done, |index, exported, cached| -> io::Result<()> {
        if let (Some(cache), Some(cached)) = (&mut cache, cached) {
            cache.keep(&cached);
        }
        if let Some(ledger) = ledger.as_mut().filter(|_| !exported.written.is_empty()) {
            ledger.take(plan.out(index), &exported);
        }
        if let Some(report) = &mut report {
            report.take(&exported)?;
        }
        takings.take(&exported, &mut printer)
    })?;
    if let Some(report) = report {
        takings.failures.extend(report.finish(takings.counts).err());
    }
    caching::close(cache.as_ref(), session)?;
    if let (Some(path), Some(rules)) = (&args.deps, &takings.rules)
        && let Err(error) = write(path, rules.as_bytes())
    {
        takings.failures.push(format!("cannot write `{}`: {}", path.display(), unwritten(&error)));
    }
    if let Some(ledger) = ledger {
        leftovers::close(ledger, args.prune, args.index, &mut takings.failures, session)?;
    }
    let was_stopped = takings.was_stopped();
    let Takings { failures, counts, told, outputs, .. } = takings;
    drop(progress);
    printer.attach("outputs", json!(outputs));
    printer.attach("briefs", serde_json::to_value(counts)?);
    printer.fail(&failures.iter().chain(told.refused()).cloned().collect::<Vec<_>>())?;
    let summary = printer.finish()?;
    drop((results, talk));
    for failure in &failures {
        session.fail(failure)?;
    }
    if all == 0 && failures.is_empty() {
        return Ok(report::nothing(session, projects.iter().copied(), Some(summary), args.rules.fail_on)?);
    }
    told.finish(counts)?;
    if was_stopped && interrupt::was_asked() {
        return Ok(Outcome::Interrupted);
    }
    Ok(report::outcome(summary, !failures.is_empty(), args.rules.fail_on))
}

/// The manifests of the folders.
fn ledger<'w>(
    world: &'w Disk,
    plan: &Plan,
    briefs: &[BriefRef<'_>],
    shard: Option<Shard>,
) -> anyhow::Result<Ledger<'w>> {
    Ledger::open(world, plan, briefs, shard).map_err(|(path, error)| {
        let path = path.display();
        anyhow!("cannot use `{path}`: {error}; move it away, choose another folder with `--out`, or use `--no-manifest`")
    })
}

/// The briefs of a shard, or all, each with its index in the plan.
fn chosen(briefs: Vec<BriefRef<'_>>, shard: Option<Shard>) -> Vec<(usize, BriefRef<'_>)> {
    let mut chosen: Vec<_> = briefs.into_iter().enumerate().collect();
    chosen.retain(|(_, brief)| shard.is_none_or(|shard| shard.holds(brief)));
    chosen
}
