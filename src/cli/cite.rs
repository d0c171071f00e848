use std::path::{Path, PathBuf};

use anyhow::anyhow;

use super::complete;
use super::outcome::Outcome;
use super::session::Session;
use crate::cite::{self, ChosenStyle, Cited, Context, Showing, Work};
use crate::csl::CslStyle;
use crate::diagnostic::{ReportFormat, Severity};
use crate::engine::Project;
use crate::locale::Language;
use crate::printed::{CitedEntries, CitedEntry};
use crate::profile::CitationStyle;
use crate::reader::suggest;
use crate::source::Origin;
use crate::statement::Directory;
use crate::text::CitedPart;
use crate::world::{Content, Disk, World};

const EXAMPLES: &str = "\
Examples:
  demarche cite folbre-2001
  demarche cite \"leduc at territories\" --language fr
  demarche cite hours --brief care.toml --format json
  demarche cite hours --style styles/house.csl";

/// Show how an entry of the directory is cited in every style
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct CiteArgs {
    /// The ids to cite, as `ID`, `ID at EVENT` or `ID, p. 4`
    #[arg(required = true, value_name = "ID", add = complete::ids())]
    ids: Vec<String>,
    /// Use the entries of this brief as well [default: those of the workspace]
    #[arg(long, value_name = "FILE")]
    brief: Option<PathBuf>,
    /// The language to cite in [default: the brief's, else the workspace's, else English]
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Cite in this style only: `un`, `chicago`, `apa`, or the path of a CSL file [default: every style of the program]
    #[arg(long, value_name = "STYLE")]
    style: Option<String>,
}

pub(super) fn run(args: &CiteArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Disk::new();
    let start = args.brief.clone().unwrap_or_else(|| PathBuf::from("."));
    let project = Project::open(&world, &start)?;
    let brief = match &args.brief {
        Some(path) => project.brief_at(path)?,
        // A brief that says nothing has the directory of its workspace.
        None => project.brief_of(&project.workspace().root.join("brief.toml"), [].into()),
    };
    let statement = brief.statement();
    let language = match &args.language {
        Some(tag) => Language::parse(tag).map_err(|wrong| anyhow!(wrong))?,
        None => statement.language.clone(),
    };
    let date = statement.brief.date.as_ref().map(|date| date.value);
    let locale = statement.locales.of(&language);
    let context = Context { directory: &statement.directory, locale, language: &language, date };
    let parts: Vec<CitedPart> = args.ids.iter().map(|written| part(written)).collect();
    let faulty = project.findings().iter().any(|finding| finding.weighs(Severity::Error));
    let found: Vec<Cited<'_>> =
        parts.iter().map(|part| find(part, &statement.directory, faulty)).collect::<anyhow::Result<_>>()?;
    let asked = args.style.as_ref().map(|name| asked(&world, name)).transpose()?;
    let shown = |cited: Cited<'_>| match &asked {
        None => cite::in_every_style(cited, context),
        Some(AskedStyle::BuiltIn(style)) => cite::in_style(ChosenStyle::BuiltIn(*style), cited, context),
        Some(AskedStyle::Csl(style)) => cite::in_style(ChosenStyle::Csl(style), cited, context),
    };
    if session.format == ReportFormat::Json {
        let entries = found.iter().map(|cited| CitedEntry::of(*cited, shown(*cited), context)).collect();
        let entries = CitedEntries { version: 1, language: language.as_str().to_owned(), entries };
        session.print(&format!("{}\n", serde_json::to_string(&entries)?))?;
    } else {
        let each: Vec<String> = found.iter().map(|cited| words(*cited, shown(*cited), context)).collect();
        session.print(&each.join("\n"))?;
    }
    Ok(Outcome::Clean)
}

/// `ID`, `ID at EVENT`, and a place in it after a comma.
fn part(written: &str) -> CitedPart {
    let written = written.trim().trim_start_matches('@');
    let (named, locator) = match written.split_once(',') {
        Some((named, locator)) => (named, Some(locator.trim().to_owned())),
        None => (written, None),
    };
    let (id, event) = match named.split_once(" at ") {
        Some((id, event)) => (id, Some((event.trim().trim_start_matches('@').to_owned(), Origin::default()))),
        None => (named, None),
    };
    CitedPart { event, locator, ..CitedPart::of(id.trim().to_owned(), Origin::default()) }
}

fn find<'a>(part: &'a CitedPart, directory: &'a Directory, faulty: bool) -> anyhow::Result<Cited<'a>> {
    let unknown = |id: &str, what: &str, near: Option<&str>| {
        let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        let faulty =
            if faulty { "\n  `demarche check` says what is wrong in the files of the workspace" } else { "" };
        anyhow!("{what} has the id `{id}`{near}{faulty}")
    };
    if let Some((event, _)) = &part.event
        && !directory.events.contains_key(event)
    {
        return Err(unknown(event, "no event", suggest(event, directory.events.keys().map(String::as_str))));
    }
    let near = || suggest(&part.id, directory.ids());
    Cited::find(part, directory).ok_or_else(|| unknown(&part.id, "nothing", near()))
}

/// A style that was asked for.
enum AskedStyle {
    BuiltIn(CitationStyle),
    Csl(Box<CslStyle>),
}

/// The style of that name, else the one in the file of that path.
fn asked(world: &Disk, name: &str) -> anyhow::Result<AskedStyle> {
    if let Some(style) = CitationStyle::ALL.into_iter().find(|style| style.name() == name) {
        return Ok(AskedStyle::BuiltIn(style));
    }
    let path = Path::new(name);
    if !path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csl")) {
        let names = CitationStyle::ALL.map(CitationStyle::name);
        let near = suggest(name, names).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        return Err(anyhow!(
            "there is no citation style `{name}`{near}\n  use `{}`, or the path of a CSL file",
            names.join("`, `")
        ));
    }
    let bytes = world.read(path, Content::Text)?;
    let style = CslStyle::read(name, &bytes).map_err(|fault| {
        anyhow!("`{name}` cannot be used as a citation style: {fault}\n  {}", fault.help())
    })?;
    Ok(AskedStyle::Csl(Box::new(style)))
}

/// The styles of an entry, a line each under its id.
fn words(cited: Cited<'_>, shown: Vec<Showing<'_>>, context: Context<'_>) -> String {
    let work = Work::of(&cited, context);
    let mut lines = vec![format!("{} ({})", work.id.replace(' ', " at "), work.kind_name())];
    let rows: Vec<[String; 2]> = shown
        .into_iter()
        .map(|one| {
            let head = format!("{} {} {}", one.style.name(), one.form.name(), one.place.name());
            [head, cite::on_one_line(&one.phrase)]
        })
        .collect();
    let width = rows.iter().map(|[head, _]| head.len()).max().unwrap_or(0);
    lines.extend(rows.iter().map(|[head, text]| format!("  {head:width$}  {text}")));
    lines.join("\n") + "\n"
}
