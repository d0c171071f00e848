use anyhow::anyhow;
use clap::builder::PossibleValuesParser;
use clap_complete::env::Shells;

use super::complete::VARIABLE;
use super::outcome::Outcome;
use super::session::Session;

const EXAMPLES: &str = "\
Examples:
  source <(demarche completions bash)                   in ~/.bashrc
  source <(demarche completions zsh)                    in ~/.zshrc
  demarche completions fish > ~/.config/fish/completions/demarche.fish

The script asks `demarche` itself for rules, profiles, themes and ids: those of your workspace are offered too.";

/// Print a shell completion script
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_parser = PossibleValuesParser::new(Shells::builtins().names()))]
    shell: String,
}

/// Writes the script that completes the words of a command line.
pub(super) fn run(args: &CompletionsArgs) -> anyhow::Result<Outcome> {
    const PROGRAM: &str = "demarche";
    let shells = Shells::builtins();
    let shell = shells.completer(&args.shell).ok_or_else(|| anyhow!("unknown shell `{}`", args.shell))?;
    let mut script = Vec::new();
    shell.write_registration(VARIABLE, PROGRAM, PROGRAM, PROGRAM, &mut script)?;
    Session::print_bytes(&script)?;
    Ok(Outcome::Clean)
}
