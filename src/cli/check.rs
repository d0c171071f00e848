use std::path::PathBuf;

use serde_json::json;

use super::gather::gather;
use super::outcome::Outcome;
use super::progress::Progress;
use super::report;
use super::rules::Rules;
use super::session::Session;
use crate::diagnostic::{Format, count};
use crate::export::{examine, in_parallel, load};

const EXAMPLES: &str = "\
Examples:
  demarche check                       every brief of the workspace
  demarche check my-brief.toml drafts/
  demarche check --format json > report.json
  demarche check - < my-brief.toml";

/// Report what is wrong in briefs, and what to do about it
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Briefs, folders, or `-` for standard input [default: the workspace]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How many briefs to check at once [default: one a processor]
    #[arg(short, long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    #[command(flatten)]
    rules: Rules,
}

pub(super) fn run(args: &Args, session: Session) -> anyhow::Result<Outcome> {
    let gathered = gather(&args.paths, &args.rules.levels()?);
    let mut failures: Vec<_> = gathered.failures.iter().map(|error| format!("{error:#}")).collect();
    let number = gathered.briefs.len();
    let names: Vec<_> = gathered.briefs.iter().map(|brief| brief.name.clone()).collect();
    for name in &names {
        session.explain(format_args!("checking {name}"))?;
    }
    let progress = Progress::new(session, number);
    let job = |text| {
        let findings = examine(&load(text));
        progress.step();
        Ok(findings)
    };
    let common: Vec<_> = gathered.workspaces.iter().flat_map(|shared| shared.findings()).collect();
    let results = in_parallel(args.jobs, gathered.briefs, job, Err);
    drop(progress);

    let mut out = session.results();
    let mut printer = report::printer(session, &mut out)?;
    printer.print("", &common)?;
    for (name, result) in names.iter().zip(results) {
        match result {
            Ok(findings) => printer.print(name, &findings)?,
            Err(panic) => failures.push(format!("{name}: internal error: {panic}")),
        }
    }
    printer.attach("failures", json!(failures));
    let summary = printer.finish()?;
    for failure in &failures {
        session.fail(failure)?;
    }
    if summary.allowed > 0 {
        session.explain(format_args!("the briefs allow {}", count(summary.allowed, "finding")))?;
    }
    if number == 0 && failures.is_empty() {
        return Ok(report::nothing(session)?);
    }
    if summary.worst().is_none() && failures.is_empty() && !session.quiet && session.format == Format::Human {
        session.say(&format!("nothing to mend in {}\n", count(number, "brief")))?;
    }
    Ok(report::outcome(summary, !failures.is_empty(), args.rules.fail_on))
}
