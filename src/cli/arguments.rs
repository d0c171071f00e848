use clap::builder::styling::{AnsiColor, Styles};
use clap::{CommandFactory, Parser, Subcommand};

use super::global::Global;
use super::{
    check, cite, clean, completions, explain, export, fonts, list, locales, man, merge_manifests, new,
    profiles, schema, stats,
};

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const EXAMPLES: &str = "\
Examples:
  demarche new my-brief.toml              start a brief
  demarche check my-brief.toml            see what is still wrong with it
  demarche export my-brief.toml           write its PDF and Markdown to `out`
  demarche export --as talking-points     speaking notes for every brief of the workspace

Exit codes:
  0  success
  1  there are findings
  2  failure: wrong usage, or a file that cannot be read or written
  3  nothing to do: no brief was found";

/// Turn policy briefs written in TOML into checked, cited statements in PDF and Markdown.
#[derive(Debug, Parser)]
#[command(name = "demarche", version, styles = STYLES, after_help = EXAMPLES, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    New(new::NewArgs),
    Check(check::CheckArgs),
    Export(Box<export::ExportArgs>),
    List(list::ListArgs),
    Clean(clean::CleanArgs),
    MergeManifests(merge_manifests::MergeArgs),
    Explain(explain::ExplainArgs),
    Cite(cite::CiteArgs),
    Stats(stats::StatsArgs),
    Fonts(fonts::FontsArgs),
    Profiles(profiles::ProfilesArgs),
    Locales(locales::LocalesArgs),
    Schema(schema::SchemaArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
}

/// The whole command line, for help texts, completions and manual pages.
pub fn command() -> clap::Command {
    Arguments::command()
}
