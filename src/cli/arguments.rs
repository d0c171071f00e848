use clap::builder::styling::{AnsiColor, Styles};
use clap::{ArgAction, Args, CommandFactory, Parser, Subcommand, ValueEnum};

use super::{check, completions, explain, export, fonts, man, new, profiles, schema, stats};
use crate::diagnostic::Format;

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

/// What every subcommand understands.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(super) struct Global {
    /// How results are printed
    #[arg(long, global = true, value_enum, value_name = "FORMAT", default_value_t = Format::Human)]
    pub(super) format: Format,
    /// When to use colour
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = When::Auto)]
    pub(super) color: When,
    /// Print findings and failures only
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Print more detail
    #[arg(short, long, global = true, action = ArgAction::SetTrue)]
    pub(super) verbose: bool,
}

/// When colour is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// On a terminal
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    New(new::Args),
    Check(check::Args),
    Export(export::Args),
    Explain(explain::Args),
    Stats(stats::Args),
    Fonts(fonts::Args),
    Profiles(profiles::Args),
    Schema(schema::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// The whole command line, for help texts, completions and manual pages.
pub fn command() -> clap::Command {
    Arguments::command()
}
