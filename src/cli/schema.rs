use clap::ValueEnum;

use super::outcome::Outcome;
use super::session::Session;
use crate::schema;

const EXAMPLES: &str = "\
Examples:
  demarche schema > brief.schema.json
  demarche schema workspace

An editor that knows TOML completes and checks a brief which begins with the line
  #:schema brief.schema.json";

/// Print the JSON Schema of a file, with which editors complete and check it
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The file it is for
    #[arg(value_enum, default_value_t = File::Brief)]
    file: File,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum File {
    /// A brief
    Brief,
    /// Shared organisations, speakers, events and sources
    Directory,
    /// demarche.toml
    Workspace,
    /// A profile of one's own
    Profile,
    /// A theme of one's own
    Theme,
    /// What `check` and `export` print with `--format json`
    Report,
}

pub(super) fn run(args: &Args, session: Session) -> anyhow::Result<Outcome> {
    let file = match args.file {
        File::Brief => schema::File::Brief,
        File::Directory => schema::File::Directory,
        File::Workspace => schema::File::Workspace,
        File::Profile => schema::File::Profile,
        File::Theme => schema::File::Theme,
        File::Report => schema::File::Report,
    };
    session.print(&file.schema())?;
    Ok(Outcome::Clean)
}
