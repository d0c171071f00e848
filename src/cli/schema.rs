use super::outcome::Outcome;
use super::session::Session;
use crate::schema::File;

const EXAMPLES: &str = "\
Examples:
  demarche schema > brief.schema.json
  demarche schema workspace

An editor that knows TOML completes and checks a brief which begins with the line
  #:schema brief.schema.json";

/// Print the JSON Schema of a file, for completion and checks in editors
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct SchemaArgs {
    /// The kind of file
    #[arg(value_enum, default_value_t = File::Brief)]
    file: File,
}

pub(super) fn run(args: &SchemaArgs, session: Session) -> anyhow::Result<Outcome> {
    session.print(&args.file.schema())?;
    Ok(Outcome::Clean)
}
