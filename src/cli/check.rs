use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use anstream::StripStream;
use anyhow::bail;
use serde_json::json;

use super::complete;
use super::fixes::{self, Fixes};
use super::fonts::FontArgs;
use super::gather::{Gathered, OtherFile, gather, tell_passed_over};
use super::outcome::Outcome;
use super::overrides::HeadArgs;
use super::path_args::PathArgs;
use super::progress::Progress;
use super::report;
use super::rules::Rules;
use super::session::Session;
use crate::diagnostic::{Diagnostic, Fixable, Printer, ReportFormat, Safety, count};
use crate::engine::{Brief, BriefRef, Settings, fix};
use crate::export::in_turn;
use crate::world::{Disk, unwritten, write};

const EXAMPLES: &str = "\
Examples:
  demarche check                       every brief of the workspace
  demarche check my-brief.toml drafts/
  demarche check --profile csocd-oral my-brief.toml
  demarche check --format json > report.json
  demarche check --diff                what can be fixed without you
  demarche check --statistics          which rules find how much
  demarche check - < my-brief.toml
  git diff --name-only -z | demarche check --from-stdin";

/// Report what is wrong in briefs, and what to do about it
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    paths: PathArgs,
    /// How many briefs to check at once [default: one per processor]
    #[arg(short, long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    /// The profile that every brief must meet [default: the one that each brief names]
    #[arg(short, long, value_name = "NAME", add = complete::profiles())]
    profile: Option<String>,
    /// Skip page layout: faster, but findings about pages are missing
    #[arg(long)]
    no_pages: bool,
    /// Print how many findings each rule has, not the findings
    #[arg(long, conflicts_with = "diff")]
    statistics: bool,
    /// Write the report to this file instead of standard output
    #[arg(long, value_name = "FILE", conflicts_with = "diff")]
    output_file: Option<PathBuf>,
    #[command(flatten)]
    head: HeadArgs,
    #[command(flatten)]
    rules: Rules,
    #[command(flatten)]
    fixes: Fixes,
    #[command(flatten)]
    fonts: FontArgs,
}

/// What became of one brief.
struct Checked {
    name: String,
    findings: Vec<Diagnostic>,
    /// How many of its findings were fixed.
    fixed: usize,
    /// What was read.
    before: Arc<[u8]>,
    /// What it is after it was fixed.
    after: Arc<[u8]>,
}

pub(super) fn run(args: &CheckArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Disk::new();
    let paths = args.paths.paths(&world)?;
    let wanted = args.fixes.wanted(&paths)?;
    let overrides = args.head.overrides()?;
    if wanted.is_some() && !overrides.is_empty() {
        bail!(
            "`--set` and `--pace` cannot be used with `--fix` or `--diff`, which change the files themselves"
        );
    }
    let settings = Settings { profile: args.profile.clone(), overrides, ..args.rules.settings(&args.fonts)? };
    let gathered = gather(&world, &paths, settings);
    let mut failures = gathered.failures.clone();
    let briefs = gathered.briefs();
    let number = briefs.len();
    for brief in &briefs {
        session.explain(format_args!("checking {}", brief.name()))?;
    }
    let progress = Progress::new(session, number);
    let job = |brief: BriefRef<'_>| {
        let checked = brief.open().map(|brief| check(brief, wanted, args.no_pages));
        let fails = |finding: &Diagnostic| finding.weighs(args.rules.fail_on);
        progress.step(checked.as_ref().is_ok_and(|checked| !checked.findings.iter().any(fails)));
        checked.map_err(|error| error.to_string())
    };

    let (mut results, mut kept) = (session.results(), StripStream::new(Vec::new()));
    let out: &mut (dyn Write + Send) = if args.output_file.is_some() { &mut kept } else { &mut results };
    let mut printer = if args.fixes.diff { None } else { Some(printer(args, session, out)?) };
    if let Some(printer) = &mut printer {
        for project in &gathered.projects {
            printer.print("", project.findings())?;
        }
        failures.extend(print_others(printer, &gathered)?);
    }
    let mut tally = FixTally::default();
    let broken = |name: String, panic: String| Err(report::internal(&name, &panic));
    in_turn(args.jobs, briefs, BriefRef::name, job, broken, |result| -> anyhow::Result<()> {
        let Checked { name, findings, fixed, before, after } = match result {
            Ok(checked) => checked,
            Err(failure) => {
                failures.push(failure);
                return Ok(());
            }
        };
        if fixed > 0 {
            tally.add(fixed);
            if args.fixes.diff {
                progress.aside(|| session.print(&fixes::diff(&name, &before, &after)))?;
            } else if let Err(error) = fixes::replace(&world, &name, &before, &after) {
                failures.push(format!("{error:#}"));
            }
        }
        if let Some(printer) = &mut printer {
            progress.aside(|| printer.print(&name, &findings))?;
            let members = [("brief", json!(name)), ("findings", json!(findings.len()))];
            printer.event(
                "brief",
                members.map(|(name, value)| (name.to_owned(), value)).into_iter().collect(),
            )?;
        }
        Ok(())
    })?;
    drop(progress);
    if let Some(printer) = &mut printer {
        printer.fail(&failures)?;
    }
    let summary = printer.map(Printer::finish).transpose()?;
    if let Some(path) = &args.output_file
        && let Err(error) = write(path, &kept.into_inner())
    {
        failures.push(format!("cannot write `{}`: {}", path.display(), unwritten(&error)));
    }
    for failure in &failures {
        session.fail(failure)?;
    }
    tell_passed_over(&gathered.passed_over, session)?;
    if number + gathered.others.len() == 0 && failures.is_empty() {
        return Ok(report::nothing(session, &gathered.projects, summary, args.rules.fail_on)?);
    }
    if tally.fixed > 0 && !session.quiet {
        session.say(&tally.said(args.fixes.diff))?;
    }
    let Some(summary) = summary else {
        return Ok(match (failures.is_empty(), tally.fixed) {
            (false, _) => Outcome::Failed,
            (true, 0) => Outcome::Clean,
            (true, _) => Outcome::Findings,
        });
    };
    if summary.allowed > 0 {
        session.explain(format_args!("the briefs allow {}", count(summary.allowed, "finding")))?;
    }
    if failures.is_empty() && !session.quiet && session.format == ReportFormat::Human {
        if summary.worst().is_none() {
            session.say(&format!("no problems found in {}\n", checked(number, gathered.others.len())))?;
        } else if wanted.is_none() {
            session.say(&offer(summary.fixable))?;
        }
    }
    Ok(report::outcome(summary, !failures.is_empty(), args.rules.fail_on))
}

/// Prints what is wrong in files that are no briefs; gives what could not be read.
fn print_others(printer: &mut Printer<'_>, gathered: &Gathered<'_>) -> anyhow::Result<Vec<String>> {
    let mut failures = Vec::new();
    for OtherFile { project, path, kind } in &gathered.others {
        match gathered.projects[*project].findings_of(path, *kind) {
            // A file that is no brief is none in the summary.
            Ok(findings) => printer.print("", &findings)?,
            Err(error) => failures.push(error.to_string()),
        }
    }
    Ok(failures)
}

/// A printer of what is found, or of how much.
fn printer<'a>(
    args: &CheckArgs,
    session: Session,
    out: &'a mut (dyn Write + Send),
) -> anyhow::Result<Printer<'a>> {
    if !args.statistics {
        return Ok(report::printer(session, args.rules.min_severity, out)?);
    }
    let json = match session.format {
        ReportFormat::Human | ReportFormat::Short => false,
        ReportFormat::Json => true,
        ReportFormat::JsonLines | ReportFormat::Sarif | ReportFormat::Github => {
            bail!("`--statistics` cannot be printed in this format; use `--format json`")
        }
    };
    Ok(Printer::of_statistics(json, out)?.from_severity(args.rules.min_severity))
}

/// How many briefs and other files were checked.
fn checked(briefs: usize, others: usize) -> String {
    match (briefs, others) {
        (briefs, 0) => count(briefs, "brief"),
        (0, others) => count(others, "file"),
        (briefs, others) => format!("{} and {}", count(briefs, "brief"), count(others, "other file")),
    }
}

/// What is found in a brief, after it was fixed as far as is wanted.
fn check(brief: Brief<'_>, wanted: Option<Safety>, no_pages: bool) -> Checked {
    let before = Arc::clone(brief.bytes());
    let (brief, fixed) = match wanted {
        None => (brief, 0),
        Some(most) => {
            let fixed = fix(brief, most);
            (fixed.brief, fixed.fixed)
        }
    };
    let findings = if no_pages { brief.findings_without_pages() } else { brief.findings() }.to_vec();
    Checked { name: brief.name().to_owned(), findings, fixed, before, after: Arc::clone(brief.bytes()) }
}

/// How much was fixed.
#[derive(Debug, Default)]
struct FixTally {
    fixed: usize,
    briefs: usize,
}

impl FixTally {
    fn add(&mut self, fixed: usize) {
        self.fixed += fixed;
        self.briefs += 1;
    }

    fn said(&self, only_shown: bool) -> String {
        let verb = if only_shown { "would fix" } else { "fixed" };
        format!("{verb} {} in {}\n", count(self.fixed, "finding"), count(self.briefs, "brief"))
    }
}

/// What can be fixed by this program, if anything.
fn offer(fixable: Fixable) -> String {
    match (fixable.safe, fixable.r#unsafe) {
        (0, 0) => String::new(),
        (safe, 0) => format!("{safe} can be fixed with `--fix`\n"),
        (0, other) => {
            format!("{other} can be fixed with `--fix --unsafe-fixes`; `--diff --unsafe-fixes` shows how\n")
        }
        (safe, other) => {
            format!("{safe} can be fixed with `--fix`, {other} more with `--fix --unsafe-fixes`\n")
        }
    }
}
