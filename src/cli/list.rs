use super::gather::gather;
use super::outcome::Outcome;
use super::overrides::HeadArgs;
use super::path_args::PathArgs;
use super::report;
use super::session::Session;
use super::table::{Align, table};
use crate::diagnostic::{ReportFormat, Severity};
use crate::engine::{BriefRef, Settings};
use crate::export::{BriefList, ListedBrief, in_turn};
use crate::world::Disk;

const EXAMPLES: &str = "\
Examples:
  demarche list                                  every brief of the workspace
  demarche list drafts/ --format json
  demarche list --format short | grep '^2024-'   lines of date, language, path and title, with tabs between them";

/// List briefs with the fields of their heads
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ListArgs {
    #[command(flatten)]
    paths: PathArgs,
    #[command(flatten)]
    head: HeadArgs,
    /// How many briefs to read at once [default: one per processor]
    #[arg(short, long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
}

pub(super) fn run(args: &ListArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Disk::new();
    let settings = Settings { overrides: args.head.overrides()?, ..Settings::default() };
    let gathered = gather(&world, &args.paths.paths(&world)?, settings);
    let mut list = BriefList { version: 1, failures: gathered.failures_of_briefs(), ..BriefList::default() };
    let briefs = gathered.briefs();
    let number = briefs.len();
    let job = |brief: BriefRef<'_>| match brief.open() {
        Ok(brief) => Ok(ListedBrief::of(&brief)),
        Err(error) => Err(error.to_string()),
    };
    let broken = |name: String, panic: String| Err(report::internal(&name, &panic));
    in_turn(args.jobs, briefs, BriefRef::name, job, broken, |listed| {
        match listed {
            Ok(brief) => list.briefs.push(brief),
            Err(failure) => list.failures.push(failure),
        }
        Ok::<(), std::convert::Infallible>(())
    })?;
    match session.format {
        ReportFormat::Json => session.print(&format!("{}\n", serde_json::to_string(&list)?))?,
        ReportFormat::Short => session.print(&lines(&list.briefs))?,
        _ => session.print(&page(&list.briefs))?,
    }
    list.failures.iter().try_for_each(|failure| session.fail(failure))?;
    if number == 0 && list.failures.is_empty() {
        return Ok(report::nothing(session, &gathered.projects, None, Severity::Error)?);
    }
    Ok(if list.failures.is_empty() { Outcome::Clean } else { Outcome::Failed })
}

/// A table for people.
fn page(briefs: &[ListedBrief]) -> String {
    let dash = || "-".to_owned();
    let row = |brief: &ListedBrief| {
        let title = if brief.title.is_empty() { dash() } else { brief.title.to_string() };
        let date = brief.date.as_deref().map_or_else(dash, str::to_owned);
        vec![date, brief.language.to_string(), brief.profile.to_string(), brief.path.clone(), title]
    };
    let heads = ["date", "language", "profile", "brief", "title"].map(str::to_owned).to_vec();
    let rows: Vec<_> = std::iter::once(heads).chain(briefs.iter().map(row)).collect();
    if rows.len() > 1 { table(&[Align::Left; 5], &rows) } else { String::new() }
}

/// A line for each brief, for `grep` and `cut`.
fn lines(briefs: &[ListedBrief]) -> String {
    let line = |brief: &ListedBrief| {
        let date = brief.date.as_deref().unwrap_or("-");
        format!("{date}\t{}\t{}\t{}\n", brief.language, brief.path, brief.title)
    };
    briefs.iter().map(line).collect()
}
