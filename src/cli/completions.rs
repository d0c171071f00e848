use clap_complete::Shell;

use super::outcome::Outcome;
use super::session::Session;

const EXAMPLES: &str = "\
Examples:
  demarche completions bash > ~/.local/share/bash-completion/completions/demarche
  demarche completions fish > ~/.config/fish/completions/demarche.fish";

/// Print a shell completion script
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Writes the script that completes the words of a command line.
pub(super) fn run(args: &CompletionsArgs, mut command: clap::Command) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "demarche", &mut script);
    Session::print_bytes(&script)?;
    Ok(Outcome::Clean)
}
