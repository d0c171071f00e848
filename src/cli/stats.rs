use std::fmt::Write as _;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::gather::{Found, gather};
use super::outcome::Outcome;
use super::report;
use super::session::Session;
use crate::check::{Levels, Tally};
use crate::diagnostic::{Format, count};
use crate::document;
use crate::export::{Composed, FontSearch, Loaded, compose, in_parallel, load};
use crate::locale::{Pace, clock};
use crate::profile::{Counting, Kind, Profile};

const EXAMPLES: &str = "\
Examples:
  demarche stats my-brief.toml
  demarche stats --as talking-points my-brief.toml
  demarche stats --format json";

/// Count the words of statements, and the minutes they take to speak
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Briefs, folders, or `-` for standard input [default: the workspace]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The kind to count [default: what each brief's profile makes]
    #[arg(long = "as", value_enum, value_name = "KIND")]
    kind: Option<Kind>,
}

/// The words and minutes of one statement.
struct Stats {
    brief: String,
    profile: std::sync::Arc<Profile>,
    tally: Tally,
    paces: &'static [Pace],
}

pub(super) fn run(args: &Args, session: Session) -> anyhow::Result<Outcome> {
    let gathered = gather(&args.paths, &Levels::default(), &FontSearch::default(), None);
    let number = gathered.briefs.len();
    if number == 0 && gathered.failures.is_empty() {
        return Ok(report::nothing(session)?);
    }
    let mut failures: Vec<_> = gathered.failures.iter().map(|error| format!("{error:#}")).collect();
    let job = |found: Found| {
        let brief = load(found.read().map_err(|error| format!("{error:#}"))?);
        let composed = compose(&brief);
        Ok((stats(&brief, &composed, args.kind), composed.is_sound()))
    };
    let (mut all, mut sound) = (Vec::new(), true);
    for result in in_parallel(0, gathered.briefs, job, |panic| Err(format!("internal error: {panic}"))) {
        match result {
            Ok((stats, is_sound)) => {
                sound &= is_sound;
                all.push(stats);
            }
            Err(failure) => failures.push(failure),
        }
    }
    let text = match session.format {
        Format::Json => format!(
            "{}\n",
            json!({ "version": 1, "statements": all.iter().map(Stats::json).collect::<Vec<_>>() })
        ),
        Format::Short => all.iter().map(Stats::short).collect(),
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

fn stats(brief: &Loaded, composed: &Composed, kind: Option<Kind>) -> Stats {
    let other = kind.filter(|&kind| kind != brief.profile.kind);
    let (profile, tally) = match other {
        None => (brief.profile.clone(), Tally::of(&composed.document)),
        Some(kind) => {
            let profile = brief.shared.profile_of(kind);
            let tally = Tally::of(&document::compose(&composed.statement, kind, &profile));
            (profile, tally)
        }
    };
    Stats { brief: brief.name.clone(), profile, tally, paces: Pace::all(&composed.statement.language) }
}

impl Stats {
    fn total(&self) -> usize {
        self.tally.counted(&self.profile.limits.counting)
    }

    /// What is spoken: the text, without title, headings and notes.
    fn spoken(&self) -> usize {
        self.tally.text()
    }

    fn human(&self) -> String {
        let mut rows: Vec<(&str, usize)> =
            self.tally.parts.iter().map(|part| (part.id.as_str(), part.text)).collect();
        let Counting { title, headings, notes, overhead } = self.profile.limits.counting;
        let more = [
            (title, "title", self.tally.title),
            (headings, "headings", self.tally.headings()),
            (notes, "notes", self.tally.notes),
            (overhead > 0, "added by the venue", overhead as usize),
        ];
        rows.extend(more.iter().filter(|(counts, ..)| *counts).map(|(_, name, words)| (*name, *words)));
        rows.push(("total", self.total()));
        let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        let mut text = format!("{}, words as `{}` counts them\n", self.brief, self.profile.name);
        for (name, words) in rows {
            let _ = writeln!(text, "  {name:width$}  {words:>6}");
        }
        if let Some(limit) = self.profile.limits.words {
            let _ = writeln!(text, "  {:width$}  {limit:>6}", "limit");
        }
        for pace in self.paces {
            let time = clock(pace.seconds(self.spoken()));
            let _ =
                writeln!(text, "  {time} minutes at {} words a minute ({})", pace.per_minute, pace.source);
        }
        if let Some(seconds) = self.profile.limits.seconds {
            let _ = writeln!(text, "  {} minutes allowed", clock(seconds as usize));
        }
        text
    }

    fn short(&self) -> String {
        let minutes: Vec<_> = self.paces.iter().map(|pace| clock(pace.seconds(self.spoken()))).collect();
        format!("{}: {}, {} minutes\n", self.brief, count(self.total(), "word"), minutes.join(" / "))
    }

    fn json(&self) -> Value {
        let parts = self
            .tally
            .parts
            .iter()
            .map(|part| json!({ "id": part.id, "words": part.text, "heading-words": part.headings }));
        let paces = self.paces.iter().map(|pace| {
            json!({ "words-per-minute": pace.per_minute, "seconds": pace.seconds(self.spoken()), "source": pace.source })
        });
        let limits = &self.profile.limits;
        json!({
            "brief": self.brief,
            "profile": self.profile.name,
            "parts": parts.collect::<Vec<_>>(),
            "title": self.tally.title,
            "headings": self.tally.headings(),
            "notes": self.tally.notes,
            "added-by-venue": limits.counting.overhead,
            "total": self.total(),
            "limit": { "words": limits.words, "seconds": limits.seconds },
            "paces": paces.collect::<Vec<_>>(),
        })
    }
}
