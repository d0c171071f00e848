use std::path::PathBuf;

use anyhow::Context as _;
use clap_mangen::Man;

use super::outcome::Outcome;
use super::session::Session;
use crate::world::write;

const EXAMPLES: &str = "\
Examples:
  demarche man | man -l -
  demarche man ~/.local/share/man/man1";

/// Print the manual page, or write the pages of all commands to a folder
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ManArgs {
    /// The folder to write to [default: print the main page]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Writes the pages of a command line.
pub(super) fn run(args: &ManArgs, session: Session, mut main: clap::Command) -> anyhow::Result<Outcome> {
    main.build();
    let Some(folder) = &args.folder else {
        Session::print_bytes(&page(main)?)?;
        return Ok(Outcome::Clean);
    };
    let commands = main.get_subcommands().filter(|command| command.get_name() != "help").cloned();
    for command in commands.chain([main.clone()]) {
        let name = command.get_display_name().unwrap_or(command.get_name()).to_owned();
        let path = folder.join(format!("{name}.1"));
        write(&path, &page(command)?).with_context(|| format!("cannot write `{}`", path.display()))?;
        session.explain(format_args!("wrote {}", path.display()))?;
    }
    Ok(Outcome::Clean)
}

fn page(command: clap::Command) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(page)
}
