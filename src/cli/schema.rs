use clap::ValueEnum;
use schemars::schema_for;

use super::outcome::Outcome;
use super::session::Session;
use crate::brief::{Brief, DirectoryEntries};
use crate::profile::Profile;
use crate::theme::ThemeFile;
use crate::workspace::WorkspaceFile;

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
}

pub(super) fn run(args: &Args, session: Session) -> anyhow::Result<Outcome> {
    let schema = match args.file {
        File::Brief => schema_for!(Brief),
        File::Directory => schema_for!(DirectoryEntries),
        File::Workspace => schema_for!(WorkspaceFile),
        File::Profile => schema_for!(Profile),
        File::Theme => schema_for!(ThemeFile),
    };
    session.print(&(serde_json::to_string_pretty(&schema)? + "\n"))?;
    Ok(Outcome::Clean)
}
