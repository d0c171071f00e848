use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::{Value, json};

use super::gather::{Terms, gather};
use super::outcome::Outcome;
use super::report;
use super::session::Session;
use crate::diagnostic::{Diagnostic, Format, Severity};
use crate::export::{FontSearch, Loaded, compose, load};
use crate::layout::{self, FaceListing, FontOrigin, Fonts};

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
    /// A font file or a folder of them, for characters that the bundled fonts do not have; may be repeated
    #[arg(long = "font-path", value_name = "PATH")]
    font_paths: Vec<PathBuf>,
    /// Use the fonts installed on this system as well; other systems may then give other files
    #[arg(long = "system-fonts")]
    system_fonts: bool,
}

impl FontArgs {
    /// What they ask for.
    pub(super) fn search(&self) -> FontSearch {
        FontSearch { paths: self.font_paths.clone(), system: self.system_fonts }
    }
}

/// List the fonts and the scripts they cover, or those that briefs are set in
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Briefs, folders, or `-` for standard input [default: none, but the fonts of the workspace]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    fonts: FontArgs,
}

pub(super) fn run(args: &Args, session: Session) -> anyhow::Result<Outcome> {
    let terms = Terms { fonts: args.fonts.search(), ..Terms::default() };
    let gathered = gather(&args.paths, terms);
    let mut findings: Vec<_> = gathered.workspaces.iter().flat_map(|shared| shared.findings()).collect();
    let mut failed = false;
    for failure in &gathered.failures {
        failed = true;
        session.fail(format_args!("{failure:#}"))?;
    }
    let text = if args.paths.is_empty() {
        let faces: Vec<_> =
            gathered.workspaces.first().map(|shared| shared.fonts.faces()).unwrap_or_default();
        listed(&faces, session)
    } else {
        let mut used = Vec::new();
        for found in gathered.briefs {
            match found.read() {
                Ok(file) => used.push(Used::by(&load(file))),
                Err(error) => {
                    failed = true;
                    session.fail(format_args!("{error:#}"))?;
                }
            }
        }
        findings.extend(used.iter().flat_map(|used| used.findings.clone()));
        let used: Vec<_> = used.into_iter().filter(|used| !used.faces.is_empty()).collect();
        shown(&used, session)
    };
    session.print(&text)?;
    let mut talk = session.talk();
    let mut printer = report::printer(session, &mut talk)?;
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
    fn by(brief: &Loaded) -> Self {
        let mut used = Self { brief: brief.name.clone(), faces: Vec::new(), findings: Vec::new() };
        let fonts: &Arc<Fonts> = &brief.shared.fonts;
        match layout::set_with(&compose(brief).document, &brief.theme, fonts) {
            Ok(pages) => {
                let is_used =
                    |face: &FaceListing| pages.faces.iter().any(|used| used.postscript_name == face.name);
                used.faces = fonts.faces().into_iter().filter(is_used).collect();
            }
            Err(findings) => {
                used.findings =
                    findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect();
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

fn json_of(faces: &[FaceListing]) -> Value {
    let each = faces.iter().map(|face| {
        let scripts: Vec<_> =
            face.scripts.iter().map(|(name, count)| json!({ "script": name, "characters": count })).collect();
        json!({ "name": face.name, "origin": origin(face), "path": face.path, "scripts": scripts })
    });
    each.collect()
}

fn listed(faces: &[FaceListing], session: Session) -> String {
    match session.format {
        Format::Json => format!("{}\n", json!({ "version": 1, "faces": json_of(faces) })),
        Format::Short => faces.iter().map(|face| format!("{}\n", face.name)).collect(),
        _ => lines(faces, ""),
    }
}

fn shown(used: &[Used], session: Session) -> String {
    match session.format {
        Format::Json => {
            let briefs: Vec<_> = used
                .iter()
                .map(|used| json!({ "brief": used.brief, "faces": json_of(&used.faces) }))
                .collect();
            format!("{}\n", json!({ "version": 1, "briefs": briefs }))
        }
        Format::Short => {
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
    }
}
