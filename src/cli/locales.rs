use std::collections::BTreeMap;

use clap::Subcommand;

use super::outcome::Outcome;
use super::session::Session;
use super::table::{Align, table};
use crate::diagnostic::ReportFormat;
use crate::engine::Project;
use crate::locale::{self, Language};
use crate::printed::{ListedLocale, LocaleList};
use crate::profile;
use crate::world::Disk;

const EXAMPLES: &str = "\
Examples:
  demarche locales
  demarche locales show it --format toml > locales/it.toml     to begin from";

/// What is said above a locale to begin from.
const BEGINNING: &str = "\
# Translate what is in English, and name the file in `locales` of `demarche.toml`. What you remove is taken from the program.
";

/// List the languages that there are words for, or print the words of one
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub(super) struct LocalesArgs {
    #[command(subcommand)]
    command: Option<LocalesCommand>,
}

#[derive(Debug, Subcommand)]
enum LocalesCommand {
    /// Print the file of a language; one without words of its own has the English ones, to be translated
    Show {
        /// The tag of the language, such as `it`
        #[arg(value_name = "TAG", value_parser = language)]
        language: Language,
    },
}

/// The language of a tag or name.
fn language(written: &str) -> Result<Language, String> {
    let parsed = Language::parse(written).ok().filter(|language| language.unregistered().is_none());
    parsed
        .or_else(|| Language::named(written))
        .ok_or_else(|| "not the tag of a language, such as `it`".to_owned())
}

pub(super) fn run(args: &LocalesArgs, session: Session) -> anyhow::Result<Outcome> {
    match &args.command {
        None => list(session)?,
        Some(LocalesCommand::Show { language }) => {
            let headings = headings(language);
            session.print(&format!("{BEGINNING}{}{headings}", locale::beginning(language)))?;
        }
    }
    Ok(Outcome::Clean)
}

/// The headings of the sections of built-in profiles, in English where these have none in the language.
fn headings(language: &Language) -> String {
    let mut headings = BTreeMap::new();
    for profile in profile::names().iter().filter_map(|name| profile::built_in(name)) {
        for section in &profile.sections {
            let heading = |language: &Language| profile.heading(&section.id, language).map(str::to_owned);
            if let Some(words) = heading(language).or_else(|| heading(&Language::english())) {
                headings.entry(section.id.value.clone()).or_insert(words);
            }
        }
    }
    let lines = headings.iter().map(|(id, words)| format!("{id} = \"{words}\"\n"));
    format!(
        "\n# Headings of sections by their ids, for profiles that have none in this language.\n[headings]\n{}",
        lines.collect::<String>()
    )
}

fn list(session: Session) -> anyhow::Result<()> {
    let world = Disk::new();
    let project = Project::open(&world, ".")?;
    let locales: Vec<_> = project.workspace().locales.listed().map(ListedLocale::of).collect();
    if session.format == ReportFormat::Json {
        let list = LocaleList { version: 1, locales };
        session.print(&format!("{}\n", serde_json::to_string(&list)?))?;
        return Ok(());
    }
    let mut rows = vec![["locale", "language", "from"].map(str::to_owned).to_vec()];
    rows.extend(locales.into_iter().map(|one| {
        let from = if one.built_in { "the program" } else { "the workspace" };
        vec![one.language, one.name.unwrap_or_default(), from.to_owned()]
    }));
    session.print(&table(&[Align::Left; 3], &rows))?;
    Ok(())
}
