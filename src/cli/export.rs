use std::io::{IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, bail};
use serde::Serialize;
use serde_json::json;

use super::fonts::FontArgs;
use super::gather::{Found, Gathered, STDIN, gather};
use super::interrupt;
use super::outcome::Outcome;
use super::progress::Progress;
use super::report;
use super::rules::Rules;
use super::session::Session;
use super::values::Declared;
use crate::diagnostic::{Format as Style, Severity, count};
use crate::emit::pdf;
use crate::export::{
    Change, Exported, Failure, Format, Loaded, Look, Options, Request, Unrendered, Written, compose,
    in_parallel, load, plan, render, run as carry_out,
};
use crate::profile::Kind;
use crate::theme::{self, PageSize};

const EXAMPLES: &str = "\
Examples:
  demarche export                               every brief of the workspace, as PDF and Markdown
  demarche export my-brief.toml --to pdf
  demarche export drafts/ --as talking-points --out for-geneva
  demarche export - --to md --out - < my-brief.toml

A brief `care.toml` gives `care.pdf` and `care.md`; as another kind than its own, `care.talking-points.pdf`.
A brief with errors is not exported; the others are.";

/// More files than these are counted, not listed.
const LISTED: usize = 40;

/// Write the statements that briefs make
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Briefs, folders, or `-` for standard input [default: the workspace]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The formats to write, separated by commas
    #[arg(long, value_enum, value_name = "FORMAT", value_delimiter = ',', default_value = "pdf,md")]
    to: Vec<Format>,
    /// The kinds to make, separated by commas [default: what each brief's profile makes]
    #[arg(long = "as", value_enum, value_name = "KIND", value_delimiter = ',')]
    kinds: Vec<Kind>,
    /// The folder to write to, or `-` for standard output [default: the workspace's, else `out`]
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The paper [default: the theme's]
    #[arg(long, value_enum, value_name = "SIZE")]
    page_size: Option<PageSize>,
    /// The theme, by name or path [default: the brief's]
    #[arg(long, value_name = "THEME")]
    theme: Option<String>,
    /// What PDF files declare themselves to meet, separated by commas
    #[arg(long, value_enum, value_name = "STANDARD", value_delimiter = ',', default_value = "ua-1,a-2a")]
    pdf_standard: Vec<Declared>,
    /// How many briefs to make at once [default: one a processor]
    #[arg(short, long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    #[command(flatten)]
    rules: Rules,
    #[command(flatten)]
    fonts: FontArgs,
}

pub(super) fn run(args: &Args, session: Session) -> anyhow::Result<Outcome> {
    let gathered = gather(&args.paths, args.rules.terms(&args.fonts)?);
    if gathered.briefs.is_empty() && gathered.failures.is_empty() {
        return Ok(report::nothing(session)?);
    }
    let look = look(args, &gathered)?;
    let mut failures: Vec<_> = gathered.failures.iter().map(|error| format!("{error:#}")).collect();
    let common: Vec<_> = gathered.workspaces.iter().flat_map(|shared| shared.findings()).collect();
    let read = |found: Found| found.read().map(load).map_err(|error| format!("{error:#}"));
    let broken = |panic| Err(format!("internal error: {panic}"));
    let mut briefs = Vec::new();
    for loaded in in_parallel(args.jobs, gathered.briefs, read, broken) {
        match loaded {
            Ok(brief) => briefs.push(brief),
            Err(failure) => failures.push(failure),
        }
    }
    if args.out.as_deref() == Some(Path::new(STDIN)) {
        return to_stdout(args, &look, &briefs, &failures, session);
    }

    let request = Request { kinds: once(&args.kinds), formats: once(&args.to), out: args.out.clone() };
    let plan = plan(&briefs, &request);
    for brief in &briefs {
        session.explain(format_args!("exporting {} as `{}`", brief.name, brief.profile.name))?;
    }
    let progress = Progress::new(session, briefs.len());
    let options =
        Options { jobs: args.jobs, look, barrier: args.rules.fail_on, stop: Some(interrupt::watch()) };
    let exported = carry_out(&briefs, &plan, &options, &|| progress.step());
    drop(progress);

    let for_people = matches!(session.format, Style::Human | Style::Short);
    let (mut results, mut talk) = (session.results(), session.talk());
    let out: &mut (dyn Write + Send) = if for_people { &mut talk } else { &mut results };
    let mut printer = report::printer(session, out)?;
    printer.print("", &common)?;
    let mut stopped = 0;
    for (brief, exported) in briefs.iter().zip(&exported) {
        printer.print(&brief.name, &exported.diagnostics)?;
        match &exported.failure {
            Some(Failure::Stopped) => stopped += 1,
            Some(failure) => failures.push(format!("{}: {failure}", brief.name)),
            None => {}
        }
    }
    if stopped > 0 {
        failures.push(format!("stopped before {} of {} was exported", stopped, count(briefs.len(), "brief")));
    }
    printer.attach("outputs", json!(listed(&briefs, &exported)));
    printer.attach("failures", json!(failures));
    let summary = printer.finish()?;
    drop((results, talk));
    for failure in &failures {
        session.fail(failure)?;
    }
    if for_people {
        tell(&briefs, &exported, args.rules.fail_on, session)?;
    }
    if stopped > 0 {
        return Ok(Outcome::Interrupted);
    }
    Ok(report::outcome(summary, !failures.is_empty(), args.rules.fail_on))
}

/// The look that the command line asks for.
fn look(args: &Args, gathered: &Gathered) -> anyhow::Result<Look> {
    let pdf = pdf::Options { standards: standards(&args.pdf_standard)?, timestamp: timestamp()? };
    let Some(name) = &args.theme else { return Ok(Look { theme: None, page_size: args.page_size, pdf }) };
    let named = gathered.workspaces.iter().find_map(|shared| shared.theme_named(name));
    let theme = match named.or_else(|| theme::built_in(name)) {
        Some(theme) => theme,
        None if Path::new(name).is_file() => {
            let read = theme::load(Path::new(name)).with_context(|| format!("cannot read `{name}`"))?;
            if let Some(finding) = read.diagnostics.iter().find(|finding| finding.severity == Severity::Error)
            {
                bail!("the theme `{name}` cannot be used: {}", finding.message);
            }
            Arc::new(read.value)
        }
        None => bail!(
            "unknown theme `{name}`; write one of `{}`, or the path of a file",
            theme::names().join("`, `")
        ),
    };
    Ok(Look { theme: Some(theme), page_size: args.page_size, pdf })
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
    Ok(Some(seconds.context("SOURCE_DATE_EPOCH is not a number of seconds")?))
}

/// The values without those that stand there already.
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
    args: &Args,
    look: &Look,
    briefs: &[Loaded],
    failures: &[String],
    session: Session,
) -> anyhow::Result<Outcome> {
    for failure in failures {
        session.fail(failure)?;
    }
    let (formats, kinds) = (once(&args.to), once(&args.kinds));
    let ([brief], [format], [] | [_]) = (briefs, formats.as_slice(), kinds.as_slice()) else {
        bail!(
            "standard output takes one brief in one format, such as `demarche export my-brief.toml --to md --out -`"
        );
    };
    if !format.is_text() && std::io::stdout().is_terminal() {
        bail!("a terminal cannot show a {} file; name a folder with `--out DIR`", format.extension());
    }
    let composed = compose(brief);
    let barrier = args.rules.fail_on;
    let mut findings = brief.shared.findings();
    findings.extend_from_slice(&composed.diagnostics);
    let mut statement = None;
    if !findings.iter().any(|finding| finding.weighs(barrier)) {
        let kind = kinds.first().copied().unwrap_or(brief.profile.kind);
        match render(brief, &composed, kind, *format, look) {
            Ok(rendered) => statement = Some(rendered),
            Err(Unrendered::Findings(more)) => findings.extend(more),
            Err(Unrendered::Internal(what)) => bail!("{}: internal error: {what}", brief.name),
        }
    }
    let mut talk = session.talk();
    let mut printer = report::printer(session, &mut talk)?;
    printer.print(&brief.name, &findings)?;
    let summary = printer.finish()?;
    if let Some(statement) = statement {
        Session::print_bytes(&statement.bytes)?;
    }
    Ok(report::outcome(summary, !failures.is_empty(), args.rules.fail_on))
}

#[derive(Serialize)]
struct Listed<'a> {
    brief: &'a str,
    path: &'a Path,
    kind: &'static str,
    format: &'static str,
    bytes: usize,
    pages: Option<usize>,
    change: Change,
}

fn listed<'a>(briefs: &'a [Loaded], exported: &'a [Exported]) -> Vec<Listed<'a>> {
    let each = |(brief, exported): (&'a Loaded, &'a Exported)| {
        exported.written.iter().map(|written| Listed {
            brief: &brief.name,
            path: &written.path,
            kind: written.kind.name(),
            format: written.format.extension(),
            bytes: written.bytes,
            pages: written.pages,
            change: written.change,
        })
    };
    briefs.iter().zip(exported).flat_map(each).collect()
}

/// Says what was written and what was not.
fn tell(
    briefs: &[Loaded],
    exported: &[Exported],
    barrier: Severity,
    session: Session,
) -> std::io::Result<()> {
    let written: Vec<_> = exported.iter().flat_map(|exported| &exported.written).collect();
    if !session.quiet {
        let mut text = String::new();
        if session.format == Style::Short {
            text.extend(written.iter().map(|file| format!("{}\n", file.path.display())));
        } else if written.len() <= LISTED || session.verbose {
            text.extend(written.iter().map(|file| line(file)));
        } else {
            let changed = written.iter().filter(|file| file.change == Change::Written).count();
            text = format!("wrote {}, {} unchanged\n", count(changed, "file"), written.len() - changed);
        }
        session.print(&text)?;
    }
    for (brief, exported) in briefs.iter().zip(exported) {
        let shared = brief.shared.findings();
        let findings = exported.diagnostics.iter().chain(&shared);
        let barriers = findings.filter(|finding| finding.weighs(barrier)).count();
        if barriers > 0 {
            session.say(&format!(
                "did not export {}: {}\n",
                brief.name,
                count(barriers, if barrier == Severity::Error { "error" } else { "finding" })
            ))?;
        }
    }
    Ok(())
}

fn line(file: &Written) -> String {
    let verb = match file.change {
        Change::Written => "wrote",
        Change::Unchanged => "unchanged",
    };
    let pages = file.pages.map(|pages| format!(" ({})", count(pages, "page"))).unwrap_or_default();
    format!("{verb} {}{pages}\n", file.path.display())
}
