use std::fmt::Write as _;
use std::path::PathBuf;

use super::gather::{gather, or_here};
use super::outcome::Outcome;
use super::report;
use super::session::Session;
use crate::diagnostic::{Diagnostic, ReportFormat, Severity};
use crate::engine::{Brief, FontSearch, Settings};
use crate::layout::{FaceListing, FontOrigin};
use crate::printed::{BriefFaces, FaceList, ListedFace, UsedFaces};
use crate::world::Disk;

const EXAMPLES: &str = "\
Examples:
  demarche fonts                                what there is, and which scripts it covers
  demarche fonts --font-path NotoSerifCJK.ttc
  demarche fonts my-brief.toml                  which faces a brief is set in, and what none has";

/// So many scripts of a face are named for people; the rest is rarely more than a sign or two.
const NAMED: usize = 6;

/// Fonts besides the bundled ones.
#[derive(Debug, clap::Args)]
pub(super) struct FontArgs {
    /// A font file, or a folder of fonts, for characters that the bundled fonts lack; can be repeated
    #[arg(long = "font-path", value_name = "PATH")]
    font_paths: Vec<PathBuf>,
    /// Also use the fonts installed on this system; other systems may then produce different files
    #[arg(long = "system-fonts")]
    system_fonts: bool,
}

impl FontArgs {
    /// What they ask for.
    pub(super) fn search(&self) -> FontSearch {
        FontSearch { paths: self.font_paths.clone(), system: self.system_fonts }
    }
}

/// List the fonts and the scripts they cover, or the fonts that briefs use
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct FontsArgs {
    /// Briefs, folders, or `-` for standard input [default: list the fonts of the workspace]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    fonts: FontArgs,
}

pub(super) fn run(args: &FontsArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Disk::new();
    let settings = Settings { fonts: args.fonts.search(), ..Settings::default() };
    let gathered = gather(&world, &or_here(&args.paths), settings);
    let mut findings: Vec<_> =
        gathered.projects.iter().flat_map(|project| project.findings().to_vec()).collect();
    let mut failed = false;
    for failure in &gathered.failures {
        failed = true;
        session.fail(failure)?;
    }
    let text = if args.paths.is_empty() {
        let faces: Vec<_> =
            gathered.projects.first().map(|project| project.fonts().faces()).unwrap_or_default();
        listed(&faces, session)?
    } else {
        let mut used = Vec::new();
        for brief in gathered.briefs() {
            match brief.open() {
                Ok(brief) => used.push(Used::by(&brief)),
                Err(error) => {
                    failed = true;
                    session.fail(error)?;
                }
            }
        }
        findings.extend(used.iter().flat_map(|used| used.findings.clone()));
        let used: Vec<_> = used.into_iter().filter(|used| !used.faces.is_empty()).collect();
        shown(&used, session)?
    };
    session.print(&text)?;
    let mut talk = session.talk();
    let mut printer = report::printer(session, Severity::Note, &mut talk)?;
    printer.print("", &findings)?;
    let summary = printer.finish()?;
    Ok(report::outcome(summary, failed, Severity::Error))
}

/// The faces that a brief is set in.
struct Used {
    brief: String,
    faces: Vec<FaceListing>,
    /// What keeps it from being set.
    findings: Vec<Diagnostic>,
}

impl Used {
    fn by(brief: &Brief<'_>) -> Self {
        let mut used = Self { brief: brief.name().to_owned(), faces: Vec::new(), findings: Vec::new() };
        match brief.pages() {
            Ok(pages) => {
                let is_used =
                    |face: &FaceListing| pages.faces.iter().any(|used| used.postscript_name == face.name);
                used.faces = brief.project().fonts().faces().into_iter().filter(is_used).collect();
            }
            Err(findings) => {
                let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
                used.findings = errors.cloned().collect();
            }
        }
        used
    }
}

/// The word for people and programs.
fn origin(face: &FaceListing) -> &'static str {
    match face.origin {
        FontOrigin::Bundled => "bundled",
        FontOrigin::Named => "named",
        FontOrigin::System => "system",
    }
}

fn lines(faces: &[FaceListing], indent: &str) -> String {
    let width = faces.iter().map(|face| face.name.chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    for face in faces {
        let scripts: Vec<_> =
            face.scripts.iter().take(NAMED).map(|(name, count)| format!("{name} {count}")).collect();
        let more = if face.scripts.len() > NAMED { ", …" } else { "" };
        let path = face.path.as_ref().map(|path| format!("  {}", path.display())).unwrap_or_default();
        let _ = writeln!(
            text,
            "{indent}{:width$}  {:7}  {}{more}{path}",
            face.name,
            origin(face),
            scripts.join(", ")
        );
    }
    text
}

fn listed(faces: &[FaceListing], session: Session) -> serde_json::Result<String> {
    Ok(match session.format {
        ReportFormat::Json => {
            let list = FaceList { version: 1, faces: faces.iter().map(ListedFace::of).collect() };
            format!("{}\n", serde_json::to_string(&list)?)
        }
        ReportFormat::Short => faces.iter().map(|face| format!("{}\n", face.name)).collect(),
        _ => lines(faces, ""),
    })
}

fn shown(used: &[Used], session: Session) -> serde_json::Result<String> {
    Ok(match session.format {
        ReportFormat::Json => {
            let faces = |used: &Used| BriefFaces {
                brief: used.brief.clone(),
                faces: used.faces.iter().map(ListedFace::of).collect(),
            };
            let used = UsedFaces { version: 1, briefs: used.iter().map(faces).collect() };
            format!("{}\n", serde_json::to_string(&used)?)
        }
        ReportFormat::Short => {
            let line = |used: &Used| {
                let names: Vec<_> = used.faces.iter().map(|face| face.name.as_str()).collect();
                format!("{}: {}\n", used.brief, names.join(", "))
            };
            used.iter().map(line).collect()
        }
        _ => {
            let each = used.iter().map(|used| format!("{}\n{}", used.brief, lines(&used.faces, "  ")));
            each.collect::<Vec<_>>().join("\n")
        }
    })
}
