use std::path::PathBuf;

use anyhow::Context as _;
use clap_mangen::Man;
use roff::{Roff, roman};

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

/// The page of a command. What its help says below the options is in sections of their own, where a manual has them.
fn page(command: clap::Command) -> std::io::Result<Vec<u8>> {
    let below = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (has_commands, has_version) = (command.has_subcommands(), command.get_version().is_some());
    let man = Man::new(command);
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if has_commands {
        man.render_subcommands_section(&mut page)?;
    }
    sections(&below).to_writer(&mut page)?;
    if has_version {
        man.render_version_section(&mut page)?;
    }
    Ok(page)
}

/// EXAMPLES, EXIT STATUS and NOTES (man-pages(7)) of a text whose parts are divided by blank lines.
fn sections(text: &str) -> Roff {
    let mut sections = Roff::new();
    let (mut verbatim, mut notes) = (Vec::new(), Vec::new());
    for part in text.split("\n\n").filter(|part| !part.trim().is_empty()) {
        match part.split_once(":\n") {
            Some(("Examples", lines)) => verbatim.push(("EXAMPLES", lines)),
            Some(("Exit codes", lines)) => verbatim.push(("EXIT STATUS", lines)),
            _ => notes.push(part),
        }
    }
    // Exit codes come before examples in a manual.
    verbatim.sort_by_key(|(name, _)| std::cmp::Reverse(*name));
    let written = |sections: &mut Roff, lines: &str| {
        sections.control("nf", []);
        for line in lines.lines() {
            sections.text([roman(line.trim_start())]);
        }
        sections.control("fi", []);
    };
    if !notes.is_empty() {
        sections.control("SH", ["NOTES"]);
        for note in notes {
            written(&mut sections, note);
        }
    }
    for (name, lines) in verbatim {
        sections.control("SH", [name]);
        written(&mut sections, lines);
    }
    sections
}
