use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use super::gather::{gather, or_here};
use super::outcome::Outcome;
use super::overrides::HeadArgs;
use super::report;
use super::session::Session;
use super::speech::SpeechArgs;
use super::table::{Align, table};
use crate::diagnostic::{ReportFormat, Severity, count};
use crate::engine::{BriefRef, Measured, Settings};
use crate::export::in_turn;
use crate::locale::{Pace, clock};
use crate::printed::{CountedStatements, StatementStatistics};
use crate::profile::Kind;
use crate::world::{Disk, FileError};

const EXAMPLES: &str = "\
Examples:
  demarche stats my-brief.toml
  demarche stats --all-profiles my-brief.toml   how long it is for every venue
  demarche stats --as talking-points my-brief.toml
  demarche stats --format json";

/// Count the words of statements, their pages, and the minutes they take to speak
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct StatsArgs {
    /// Briefs, folders, or `-` for standard input [default: the workspace]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The kind of statement to count [default: the profile's kind]
    #[arg(long = "as", value_enum, value_name = "KIND", conflicts_with = "all_profiles")]
    kind: Option<Kind>,
    /// Show the count and limit of every profile
    #[arg(long)]
    all_profiles: bool,
    #[command(flatten)]
    head: HeadArgs,
    #[command(flatten)]
    speech: SpeechArgs,
}

/// What was counted in one brief.
struct Stats {
    brief: String,
    own: Measured,
    /// By every profile, those of a kind together; empty where they were not asked for.
    others: Vec<Measured>,
    deciding: Pace,
}

pub(super) fn run(args: &StatsArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Disk::new();
    let settings =
        Settings { overrides: args.head.overrides()?, speech: args.speech.options(), ..Settings::default() };
    let gathered = gather(&world, &or_here(&args.paths), settings);
    let mut failures = gathered.failures_of_briefs();
    let briefs = gathered.briefs();
    args.speech.refuse_idle(args.kind.as_slice(), &briefs)?;
    if briefs.is_empty() && failures.is_empty() {
        return Ok(report::nothing(session, &gathered.projects, None, Severity::Error)?);
    }
    let all_pages = match session.format {
        ReportFormat::Short => false,
        ReportFormat::Json => true,
        _ => !args.all_profiles,
    };
    let job = |brief: BriefRef<'_>| stats(&brief, args, all_pages).map_err(|error| error.to_string());
    let broken = |name: String, panic: String| Err(report::internal(&name, &panic));
    let (mut all, mut sound) = (Vec::new(), true);
    let take = |result| {
        match result {
            Ok((stats, is_sound)) => {
                sound &= is_sound;
                all.push(stats);
            }
            Err(failure) => failures.push(failure),
        }
        Ok::<(), Infallible>(())
    };
    let Ok(()) = in_turn(0, briefs, BriefRef::name, job, broken, take);
    let text = match session.format {
        ReportFormat::Json => {
            let of = |stats: &Stats| StatementStatistics::of(&stats.brief, &stats.own, &stats.others);
            let statistics = CountedStatements { version: 1, statements: all.iter().map(of).collect() };
            format!("{}\n", serde_json::to_string(&statistics)?)
        }
        ReportFormat::Short => all.iter().map(Stats::short).collect(),
        _ => all.iter().map(Stats::human).collect::<Vec<_>>().join("\n"),
    };
    session.print(&text)?;
    for failure in &failures {
        session.fail(failure)?;
    }
    if !sound && !session.quiet {
        session.say(
            "some of it has errors, which `demarche check` shows; the words were counted all the same\n",
        )?;
    }
    Ok(if failures.is_empty() { Outcome::Clean } else { Outcome::Failed })
}

/// What is counted in a brief, with its pages where they are shown, and whether the brief is sound.
fn stats(brief: &BriefRef<'_>, args: &StatsArgs, all_pages: bool) -> Result<(Stats, bool), FileError> {
    let brief = brief.open()?;
    let project = brief.project();
    let profile = match args.kind.filter(|&kind| kind != brief.profile().kind) {
        None => Arc::clone(brief.profile()),
        Some(kind) => project.profile_of(kind),
    };
    let own = brief.measured(&profile, all_pages);
    let mut others = Vec::new();
    if args.all_profiles {
        let profiles = project.profile_names().into_iter().filter_map(|name| project.profile(name));
        others.extend(profiles.map(|profile| brief.measured(&profile, false)));
        others.sort_by_key(|measured| measured.profile.kind);
    }
    let deciding = brief.statement().pace();
    let sound = !brief.findings_without_pages().iter().any(|finding| finding.weighs(Severity::Error));
    Ok((Stats { brief: brief.name().to_owned(), own, others, deciding }, sound))
}

impl Stats {
    fn human(&self) -> String {
        if self.others.is_empty() {
            return format!("{}, as `{}` counts\n\n{}", self.brief, self.own.profile.name, self.own.page());
        }
        let columns = [Align::Left, Align::Right, Align::Right, Align::Right, Align::Left];
        let head = ["profile", "counted", "limit", "", "the limit is for"].map(str::to_owned).to_vec();
        let mut rows = vec![head];
        for (index, measured) in self.others.iter().enumerate() {
            if index == 0 || self.others[index - 1].profile.kind != measured.profile.kind {
                rows.push(Vec::new());
            }
            rows.extend(measured.rows());
        }
        let table = table(&columns, &rows);
        let Pace { per_minute, unit, source } = self.deciding;
        let pace = count(per_minute as usize, unit);
        format!(
            "{}, as every profile counts\n\n{table}\n  times are reckoned at {pace} a minute ({source})\n",
            self.brief
        )
    }

    fn short(&self) -> String {
        if self.others.is_empty() {
            let minutes: Vec<_> = self.own.times().map(|(_, seconds)| clock(seconds)).collect();
            let words = count(self.own.words(), "word");
            return format!("{}: {words}, {} minutes\n", self.brief, minutes.join(" / "));
        }
        self.others.iter().flat_map(|measured| measured.lines(&self.brief)).collect()
    }
}
