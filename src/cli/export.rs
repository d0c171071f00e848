use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use serde::Serialize;
use serde_json::json;

use super::complete;
use super::fonts::FontArgs;
use super::gather::{Gathered, STDIN, gather};
use super::interrupt;
use super::outcome::Outcome;
use super::overrides::HeadArgs;
use super::progress::Progress;
use super::report;
use super::rules::Rules;
use super::session::Session;
use super::values::Declared;
use crate::diagnostic::{ReportFormat, Severity, count, listed as listed_names};
use crate::emit::{self, Format, pdf, plain_text};
use crate::engine::{Appearance, BriefRef, Project, RenderError, Settings};
use crate::export::{
    ExportOptions, Exported, Failure, Request, Written, makefile_rule, plan, run as carry_out,
};
use crate::profile::Kind;
use crate::theme::PageSize;
use crate::world::{Change, Disk, write};

const EXAMPLES: &str = "\
Examples:
  demarche export                               every brief of the workspace, as PDF and Markdown
  demarche export my-brief.toml --to pdf
  demarche export drafts/ --as talking-points --out for-geneva
  demarche export my-brief.toml --profile hrc-written,csw-written
  demarche export - --to md --out - < my-brief.toml

A brief `care.toml` gives `care.pdf` and `care.md`; as another kind than its own, `care.talking-points.pdf`.
A brief with errors is not exported; the others are.";

/// The seconds since 1970 of the years 0 to 9999, which dates of a PDF file can name (ISO 32000-1, 7.9.4).
const EPOCHS: std::ops::RangeInclusive<i64> = -62_167_219_200..=253_402_300_799;

/// More files than these are counted, not listed.
const LISTED: usize = 40;

/// Export briefs as statements
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ExportArgs {
    /// Briefs, folders, or `-` for standard input [default: the workspace]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The formats to write, comma-separated [default: what the venue accepts, else pdf,md]
    #[arg(long, value_enum, value_name = "FORMAT", value_delimiter = ',')]
    to: Vec<Format>,
    /// The profiles to export for instead of each brief's own, comma-separated; file names carry them
    #[arg(short, long, value_name = "NAME", value_delimiter = ',', add = complete::profiles())]
    profile: Vec<String>,
    /// The kinds of statement to write, comma-separated [default: the profile's kind]
    #[arg(long = "as", value_enum, value_name = "KIND", value_delimiter = ',')]
    kinds: Vec<Kind>,
    /// The folder to write to, or `-` for standard output [default: the workspace's, else `out`]
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The paper size [default: the theme's]
    #[arg(long, value_enum, value_name = "SIZE")]
    page_size: Option<PageSize>,
    /// The theme, by name or path [default: the brief's]
    #[arg(long, value_name = "THEME", add = complete::themes())]
    theme: Option<String>,
    /// The standards that PDF files declare, comma-separated
    #[arg(long, value_enum, value_name = "STANDARD", value_delimiter = ',', default_value = "ua-1,a-2a")]
    pdf_standard: Vec<Declared>,
    /// Write the files that each statement was made from to this file, as Makefile rules
    #[arg(long, value_name = "FILE")]
    deps: Option<PathBuf>,
    /// Wrap plain text at this many columns [default: one line per paragraph]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..))]
    wrap: Option<u16>,
    /// Write HTML as a fragment without `<html>` and `<head>`, for a content management system
    #[arg(long)]
    fragment: bool,
    /// How many briefs to export at once [default: one per processor]
    #[arg(short, long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    #[command(flatten)]
    head: HeadArgs,
    #[command(flatten)]
    rules: Rules,
    #[command(flatten)]
    fonts: FontArgs,
}

pub(super) fn run(args: &ExportArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Disk::new();
    let settings = Settings { overrides: args.head.overrides()?, ..args.rules.settings(&args.fonts)? };
    let gathered: Vec<Gathered<'_>> = venues(&args.profile)
        .into_iter()
        .map(|profile| gather(&world, &args.paths, Settings { profile, ..settings.clone() }))
        .collect();
    let projects = || gathered.iter().flat_map(|gathered| &gathered.projects);
    refuse_idle(args)?;
    refuse(args, projects())?;
    let appearance = appearance(args, &projects())?;
    let mut failures: Vec<String> = gathered.iter().flat_map(|gathered| gathered.failures.clone()).collect();
    failures.dedup();
    let briefs: Vec<_> = gathered.iter().flat_map(Gathered::briefs).collect();
    if args.out.as_deref() == Some(Path::new(STDIN)) && !briefs.is_empty() {
        return to_stdout(args, &appearance, &briefs, &failures, session);
    }
    let request = Request { kinds: once(&args.kinds), formats: once(&args.to), out: args.out.clone() };
    let plan = plan(&briefs, &request, args.jobs);
    let number = briefs.len();
    let progress = Progress::new(session, number);
    let options = ExportOptions {
        jobs: args.jobs,
        appearance,
        barrier: args.rules.fail_on,
        stop: Some(interrupt::watch()),
    };

    let for_people = matches!(session.format, ReportFormat::Human | ReportFormat::Short);
    let (mut results, mut talk) = (session.results(), session.talk());
    let out: &mut (dyn Write + Send) = if for_people { &mut talk } else { &mut results };
    let mut printer = report::printer(session, args.rules.min_severity, out)?;
    for project in projects() {
        printer.print("", project.findings())?;
    }
    let mut rules = args.deps.as_ref().map(|_| String::new());
    let mut told = Told::new(session, args.rules.fail_on, plan.files());
    let mut outputs = Vec::new();
    let mut stopped = 0;
    carry_out(briefs, &plan, &options, &|| progress.step(), |exported| -> io::Result<()> {
        if !exported.profile.is_empty() {
            let said = format_args!("exporting {} as `{}`", exported.brief, exported.profile);
            progress.aside(|| session.explain(said))?;
        }
        progress.aside(|| printer.print(&exported.brief, &exported.diagnostics))?;
        match &exported.failure {
            Some(Failure::Stopped) => stopped += 1,
            Some(Failure::Internal(what)) => failures.push(report::internal(&exported.brief, what)),
            Some(failure @ Failure::Read(_)) => failures.push(failure.to_string()),
            Some(failure @ Failure::Write { .. }) => failures.push(format!("{}: {failure}", exported.brief)),
            None => {}
        }
        if let Some(rules) = &mut rules {
            rules.push_str(&makefile_rule(&exported));
        }
        if for_people {
            progress.aside(|| told.tell(&exported))
        } else {
            outputs.extend(exported.written.iter().map(|written| listed(&exported.brief, written)));
            Ok(())
        }
    })?;
    drop(progress);
    if let (Some(path), Some(rules)) = (&args.deps, &rules)
        && let Err(error) = write(path, rules.as_bytes())
    {
        failures.push(format!("cannot write `{}`: {error}", path.display()));
    }
    if stopped > 0 {
        failures.push(format!("stopped before {} of {} was exported", stopped, count(number, "brief")));
    }
    printer.attach("outputs", json!(outputs));
    printer.attach("failures", json!(failures));
    let summary = printer.finish()?;
    drop((results, talk));
    for failure in &failures {
        session.fail(failure)?;
    }
    if number == 0 && failures.is_empty() {
        return Ok(report::nothing(session, Some(summary), args.rules.fail_on)?);
    }
    told.finish()?;
    if stopped > 0 {
        return Ok(Outcome::Interrupted);
    }
    Ok(report::outcome(summary, !failures.is_empty(), args.rules.fail_on))
}

/// The profiles to export for, each once; nothing stands for each brief's own.
fn venues(asked: &[String]) -> Vec<Option<String>> {
    let mut venues: Vec<Option<String>> = Vec::new();
    for name in asked {
        if !venues.iter().flatten().any(|known| known == name) {
            venues.push(Some(name.clone()));
        }
    }
    if venues.is_empty() { vec![None] } else { venues }
}

/// Refuses formats that a venue which was asked for does not take, and venues that take none that can be made.
fn refuse<'p>(args: &ExportArgs, projects: impl Iterator<Item = &'p Project<'p>>) -> anyhow::Result<()> {
    for profile in projects.filter_map(Project::asked_profile) {
        let forms: Vec<&str> = profile.formats.iter().map(|form| form.name()).collect();
        let asks = listed_names(&forms, "or");
        let help = Format::for_venue(&profile.formats).map(Format::extension);
        if let Some(refused) = args.to.iter().find(|format| !format.is_taken(&profile.formats)) {
            let help = help.map(|format| format!("; use `--to {format}`")).unwrap_or_default();
            bail!(
                "`{}` does not accept a `{}` file: it asks for a {asks}{help}",
                profile.name,
                refused.extension()
            );
        }
        if args.to.is_empty() && help.is_none() && !profile.formats.is_empty() {
            bail!(
                "`{}` asks for a {asks}, which cannot be written; choose a format with `--to`",
                profile.name
            );
        }
    }
    Ok(())
}

/// Refuses options of a format that is not written.
fn refuse_idle(args: &ExportArgs) -> anyhow::Result<()> {
    let idle = [("--wrap", args.wrap.is_some(), "txt"), ("--fragment", args.fragment, "html")];
    for (option, is_given, format) in idle {
        if is_given && !args.to.iter().any(|written| written.extension() == format) {
            bail!("`{option}` requires `--to {format}`");
        }
    }
    Ok(())
}

/// What the command line says of the look of statements.
fn appearance<'p>(
    args: &ExportArgs,
    projects: &(impl Iterator<Item = &'p Project<'p>> + Clone),
) -> anyhow::Result<Appearance> {
    let pdf = pdf::PdfOptions { standards: standards(&args.pdf_standard)?, timestamp: timestamp()? };
    let theme = match (&args.theme, projects.clone().next()) {
        (Some(name), Some(first)) => {
            let known = projects.clone().find_map(|project| project.theme(name));
            let (theme, found) = match known {
                Some(theme) => (theme, Vec::new()),
                None => first.find_theme(name)?,
            };
            if let Some(finding) = found.iter().find(|finding| finding.severity == Severity::Error) {
                bail!("the theme `{name}` cannot be used: {}", finding.message);
            }
            Some(theme)
        }
        _ => None,
    };
    let plain_text = plain_text::PlainTextOptions {
        wrap: args.wrap.map(usize::from),
        ..plain_text::PlainTextOptions::default()
    };
    let options = emit::FormatOptions { pdf, plain_text, fragment: args.fragment };
    Ok(Appearance { theme, page_size: args.page_size, options })
}

/// The standards that were named; `none` is none of them, and stands alone.
fn standards(declared: &[Declared]) -> anyhow::Result<Vec<pdf::Standard>> {
    let mut standards: Vec<_> = declared
        .iter()
        .filter_map(|declared| match declared {
            Declared::Standard(standard) => Some(*standard),
            Declared::Nothing => None,
        })
        .collect();
    if standards.len() < declared.len() && !standards.is_empty() {
        bail!("`--pdf-standard none` cannot be joined with a standard");
    }
    standards.sort_unstable();
    standards.dedup();
    Ok(standards)
}

/// The time that reproducible-builds.org/specs/source-date-epoch asks programs to take for now.
fn timestamp() -> anyhow::Result<Option<i64>> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let seconds = value.to_str().and_then(|value| value.parse().ok());
    let seconds = seconds.context("SOURCE_DATE_EPOCH is not a number of seconds")?;
    if !EPOCHS.contains(&seconds) {
        bail!("SOURCE_DATE_EPOCH is out of range: a PDF file has dates of the years 0 to 9999");
    }
    Ok(Some(seconds))
}

/// The values without those that are there already.
fn once<T: Copy + PartialEq>(values: &[T]) -> Vec<T> {
    let mut once = Vec::new();
    for value in values {
        if !once.contains(value) {
            once.push(*value);
        }
    }
    once
}

/// One statement on standard output, its findings on standard error.
fn to_stdout(
    args: &ExportArgs,
    appearance: &Appearance,
    briefs: &[BriefRef<'_>],
    failures: &[String],
    session: Session,
) -> anyhow::Result<Outcome> {
    for failure in failures {
        session.fail(failure)?;
    }
    let request = Request { kinds: Vec::new(), formats: once(&args.to), out: None };
    let kinds = once(&args.kinds);
    let planned = plan(briefs, &request, 1).outputs(0);
    let formats: Vec<_> = planned.into_iter().map(|output| output.format).collect();
    let ([brief], [format], [] | [_]) = (briefs, formats.as_slice(), kinds.as_slice()) else {
        bail!(
            "standard output takes one brief in one format, such as `demarche export my-brief.toml --to md --out -`"
        );
    };
    if !format.is_text() && std::io::stdout().is_terminal() {
        bail!("a terminal cannot show a {} file; name a folder with `--out DIR`", format.extension());
    }
    let brief = brief.open()?;
    let barrier = args.rules.fail_on;
    let mut findings = brief.project().findings().to_vec();
    findings.extend_from_slice(brief.findings_without_pages());
    let mut statement = None;
    if !findings.iter().any(|finding| finding.weighs(barrier)) {
        let kind = kinds.first().copied().unwrap_or(brief.profile().kind);
        match brief.render(kind, *format, appearance) {
            Ok(rendered) => {
                let barred = rendered.findings.iter().any(|finding| finding.weighs(barrier));
                findings.extend_from_slice(&rendered.findings);
                statement = Some(rendered).filter(|_| !barred);
            }
            Err(RenderError::Findings(more)) => findings.extend(more),
            Err(RenderError::Internal(what)) => bail!(report::internal(brief.name(), &what)),
        }
    }
    let mut talk = session.talk();
    let mut printer = report::printer(session, args.rules.min_severity, &mut talk)?;
    printer.print(brief.name(), &findings)?;
    let summary = printer.finish()?;
    if let Some(statement) = statement {
        Session::print_bytes(&statement.bytes)?;
    }
    Ok(report::outcome(summary, !failures.is_empty(), args.rules.fail_on))
}

/// A file that was written, for scripts.
#[derive(Serialize)]
struct Listed {
    brief: String,
    path: PathBuf,
    kind: &'static str,
    format: &'static str,
    bytes: usize,
    pages: Option<usize>,
    change: Change,
}

fn listed(brief: &str, written: &Written) -> Listed {
    Listed {
        brief: brief.to_owned(),
        path: written.path.clone(),
        kind: written.kind.name(),
        format: written.format.extension(),
        bytes: written.bytes,
        pages: written.pages,
        change: written.change,
    }
}

/// Says for people what is written, brief by brief; of many files only how many there are, at the end, as well as what was
/// not exported.
struct Told {
    session: Session,
    barrier: Severity,
    counts: bool,
    written: usize,
    unchanged: usize,
    refused: Vec<String>,
}

impl Told {
    fn new(session: Session, barrier: Severity, planned: usize) -> Self {
        let counts = session.format == ReportFormat::Human && planned > LISTED && !session.verbose;
        Self { session, barrier, counts, written: 0, unchanged: 0, refused: Vec::new() }
    }

    fn tell(&mut self, exported: &Exported) -> io::Result<()> {
        let mut text = String::new();
        for file in &exported.written {
            match file.change {
                Change::Written => self.written += 1,
                Change::Unchanged => self.unchanged += 1,
            }
            if self.session.format == ReportFormat::Short {
                text.extend([file.path.display().to_string(), "\n".to_owned()]);
            } else if !self.counts {
                text += &line(file);
            }
        }
        if !text.is_empty() && !self.session.quiet {
            self.session.print(&text)?;
        }
        if exported.barriers > 0 {
            let noun = if self.barrier == Severity::Error { "error" } else { "finding" };
            let barriers = count(exported.barriers, noun);
            let part = if exported.written.is_empty() { "" } else { "all of " };
            self.refused.push(format!("did not export {part}{}: {barriers}\n", exported.brief));
        }
        Ok(())
    }

    fn finish(&self) -> io::Result<()> {
        if self.counts && !self.session.quiet {
            let (written, unchanged) = (count(self.written, "file"), self.unchanged);
            self.session.print(&format!("wrote {written}, {unchanged} unchanged\n"))?;
        }
        self.session.say(&self.refused.concat())
    }
}

fn line(file: &Written) -> String {
    let verb = match file.change {
        Change::Written => "wrote",
        Change::Unchanged => "unchanged",
    };
    let pages = file.pages.map(|pages| format!(" ({})", count(pages, "page"))).unwrap_or_default();
    format!("{verb} {}{pages}\n", file.path.display())
}
