use std::io;
use std::path::PathBuf;

use serde::Serialize;

use crate::cli::session::Session;
use crate::cli::speech;
use crate::diagnostic::{ReportFormat, Severity, count};
use crate::document::{CutPassage, Speech};
use crate::engine::VenueCount;
use crate::export::{Exported, RunCounts, Written};
use crate::world::Change;

/// More files than these are counted, not listed.
const LISTED: usize = 40;

/// How many briefs that were not exported are named where there are more than that.
const NAMED: usize = 10;

/// A file that was written, for scripts.
#[derive(Serialize)]
pub(super) struct Listed {
    brief: String,
    path: PathBuf,
    kind: &'static str,
    format: &'static str,
    bytes: u64,
    pages: Option<usize>,
    /// The pictures that were copied for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pictures: Vec<PathBuf>,
    change: Change,
    #[serde(skip_serializing_if = "Option::is_none")]
    speech: Option<ListedSpeech>,
}

/// How long a speech is, for scripts.
#[derive(Serialize)]
struct ListedSpeech {
    words: usize,
    seconds: usize,
    limit: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cut: Option<Vec<ListedCut>>,
}

/// What was cut from it.
#[derive(Serialize)]
struct ListedCut {
    field: String,
    cut: u8,
    words: usize,
}

impl ListedSpeech {
    fn of(speech: &Speech) -> Self {
        let field = |passage: &CutPassage| ListedCut {
            field: passage.field.clone(),
            cut: passage.cut,
            words: passage.words,
        };
        Self {
            words: speech.words,
            seconds: speech.seconds(),
            limit: speech.limit,
            cut: speech.cut.as_ref().map(|cut| cut.iter().map(field).collect()),
        }
    }
}

pub(super) fn listed(brief: &str, written: &Written) -> Listed {
    Listed {
        brief: brief.to_owned(),
        path: written.path.clone(),
        kind: written.kind.name(),
        format: written.format.extension(),
        bytes: written.digest.bytes,
        pages: written.pages,
        pictures: written.pictures.iter().map(|picture| picture.path.clone()).collect(),
        change: written.change,
        speech: written.speech.as_ref().map(ListedSpeech::of),
    }
}

/// Says for people what is written, brief by brief; of many files only how many there are, at the end, as well as what was
/// not exported.
pub(super) struct Told {
    session: Session,
    barrier: Severity,
    counts: bool,
    written: usize,
    unchanged: usize,
    refused: Vec<String>,
}

impl Told {
    pub(super) fn new(session: Session, barrier: Severity, planned: usize) -> Self {
        let counts = session.format == ReportFormat::Human && planned > LISTED && !session.verbose;
        Self { session, barrier, counts, written: 0, unchanged: 0, refused: Vec::new() }
    }

    pub(super) fn tell(&mut self, exported: &Exported) -> io::Result<()> {
        let mut text = String::new();
        let mut last_kind = None;
        for file in &exported.written {
            match file.change {
                Change::Written => self.written += 1,
                Change::Unchanged => self.unchanged += 1,
            }
            if self.session.format == ReportFormat::Short {
                text.extend([file.path.display().to_string(), "\n".to_owned()]);
            } else if !self.counts {
                text += &line(file);
                // The formats of a statement say the same.
                let told = file.speech.as_ref().filter(|_| last_kind != Some(file.kind));
                text.extend(told.and_then(speech::told));
                last_kind = Some(file.kind);
            }
        }
        if !text.is_empty() && !self.session.quiet {
            self.session.print(&text)?;
        }
        if self.counts || self.session.quiet {
            return Ok(());
        }
        let counts = exported.written.iter().filter_map(|file| {
            Some(venue_count(&file.path.display().to_string(), &exported.profile, file.venue?))
        });
        self.session.say(&counts.collect::<String>())
    }

    /// Keeps in mind a brief that was not exported.
    pub(super) fn refuse(&mut self, exported: &Exported) {
        if exported.barriers > 0 {
            let noun = if self.barrier == Severity::Error { "error" } else { "finding" };
            let barriers = count(exported.barriers, noun);
            let part = if exported.written.is_empty() { "" } else { "all of " };
            self.refused.push(format!("did not export {part}{}: {barriers}", exported.brief));
        }
    }

    /// The briefs that were not exported, and why.
    pub(super) fn refused(&self) -> &[String] {
        &self.refused
    }

    /// Says what there is to say at the end.
    pub(super) fn finish(&self, counts: RunCounts) -> io::Result<()> {
        if self.counts && !self.session.quiet {
            let (written, unchanged) = (count(self.written, "file"), self.unchanged);
            self.session.print(&format!("wrote {written}, {unchanged} unchanged\n"))?;
        }
        if !matches!(self.session.format, ReportFormat::Human | ReportFormat::Short) {
            return Ok(());
        }
        let all = self.refused.len();
        let brief = self.session.format == ReportFormat::Human && all > LISTED && !self.session.verbose;
        let shown = if brief { NAMED } else { all };
        let mut lines: String = self.refused[..shown].iter().flat_map(|line| [line.as_str(), "\n"]).collect();
        if brief {
            let more = count(all - shown, "more brief");
            lines.extend(["did not export ", &more, "; `--verbose` names them\n"]);
        }
        self.session.say(&lines)?;
        if self.counts && !self.session.quiet { self.session.say(&said(counts)) } else { Ok(()) }
    }
}

/// One line such as `300 briefs: 281 exported, 0 unchanged, 19 with findings, 0 failed`.
fn said(counts: RunCounts) -> String {
    let RunCounts { looked_at, exported, unchanged, with_findings, failed, not_begun } = counts;
    let not_begun = if not_begun > 0 { format!(", {not_begun} not begun") } else { String::new() };
    format!(
        "{}: {exported} exported, {unchanged} unchanged, {with_findings} with findings, {failed} failed{not_begun}\n",
        count(looked_at, "brief")
    )
}

/// The words of a plain text that a venue will count, such as `care.txt: 812 words in the file; `csw-written` counts 890 of at most 2000`.
pub(super) fn venue_count(path: &str, profile: &str, words: VenueCount) -> String {
    let VenueCount { pasted, counted, limit } = words;
    let limit = limit.map(|limit| format!(" of at most {limit}")).unwrap_or_default();
    format!("{path}: {} in the file; `{profile}` counts {counted}{limit}\n", count(pasted, "word"))
}

fn line(file: &Written) -> String {
    let verb = match file.change {
        Change::Written => "wrote",
        Change::Unchanged => "unchanged",
    };
    let pages = file.pages.map(|pages| format!(" ({})", count(pages, "page"))).unwrap_or_default();
    let pictures = match file.pictures.len() {
        0 => String::new(),
        pictures => format!(" ({})", count(pictures, "picture")),
    };
    format!("{verb} {}{pages}{pictures}\n", file.path.display())
}
