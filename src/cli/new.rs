use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::gather::{STDIN, folder_of};
use super::outcome::Outcome;
use super::session::Session;
use super::starter::{Starter, directory_file, workspace_file};
use crate::engine::Project;
use crate::reader::Date;
use crate::world::{Disk, EntryKind, Memory, World, is_taken, write, write_new};

const EXAMPLES: &str = "\
Examples:
  demarche new my-brief.toml
  demarche new my-brief.toml --profile talking-points
  demarche new --workspace our-statements      a folder with shared people and a first brief

`demarche profiles` lists the profiles.";

/// Start a brief, or a workspace for many
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The file to write, or `-` for standard output; with --workspace the folder
    path: PathBuf,
    /// The profile that the brief is to meet [default: the workspace's, else statement]
    #[arg(short, long, value_name = "NAME")]
    profile: Option<String>,
    /// Start a workspace: demarche.toml, a directory of people and a first brief
    #[arg(long)]
    workspace: bool,
    /// Write over what is there
    #[arg(long)]
    force: bool,
}

pub(super) fn run(args: &Args, session: Session) -> anyhow::Result<Outcome> {
    if args.workspace { start_workspace(args, session) } else { start_brief(args, session) }
}

fn start_brief(args: &Args, session: Session) -> anyhow::Result<Outcome> {
    let to_stdout = args.path == Path::new(STDIN);
    if !to_stdout && args.path.extension().is_none_or(|extension| extension != "toml") {
        let meant = args.path.with_extension("toml");
        bail!("the name of a brief ends in `.toml`; did you mean `{}`?", meant.display());
    }
    let world = Disk::new();
    let around = existing(&world, if to_stdout { Path::new(".") } else { folder_of(&args.path) });
    let project = Project::open(&world, around)?;
    let brief = starter(args, &project)?.brief();
    if to_stdout {
        session.print(&brief)?;
    } else {
        put(&args.path, &brief, args.force)?;
        announce(session, &args.path)?;
    }
    Ok(Outcome::Clean)
}

fn start_workspace(args: &Args, session: Session) -> anyhow::Result<Outcome> {
    let world = Memory::new().on(Disk::new().today());
    let mut starter = starter(args, &Project::open(&world, "")?)?;
    starter.own_directory = false;
    let files = [
        (args.path.join("demarche.toml"), workspace_file(&starter)),
        (args.path.join("people.toml"), directory_file()),
        (args.path.join("briefs").join("first-brief.toml"), starter.brief()),
    ];
    if !args.force
        && let Some((path, _)) = files.iter().find(|(path, _)| is_taken(path))
    {
        bail!("`{}` is there already; --force writes over it", path.display());
    }
    for (path, text) in &files {
        put(path, text, args.force)?;
        announce(session, path)?;
    }
    Ok(Outcome::Clean)
}

fn starter(args: &Args, project: &Project<'_>) -> anyhow::Result<Starter> {
    let defaults = &project.workspace().defaults;
    let wanted = args.profile.as_deref().or(defaults.profile.as_ref().map(|name| name.as_str()));
    let name = wanted.unwrap_or("statement");
    let today = project.world().today();
    Ok(Starter {
        profile: project.find_profile(name)?,
        language: defaults.language.as_ref().map_or_else(|| "en".into(), |language| language.value.clone()),
        today: Date::day(
            today.year().unsigned_abs(),
            today.month().unsigned_abs(),
            today.day().unsigned_abs(),
        ),
        own_directory: defaults.organisation.is_none(),
    })
}

/// The nearest folder that exists already, seen from where the brief is to lie.
fn existing<'f>(world: &dyn World, folder: &'f Path) -> &'f Path {
    let found = folder.ancestors().find(|folder| world.kind(folder) == Some(EntryKind::Folder));
    found.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn put(path: &Path, text: &str, force: bool) -> anyhow::Result<()> {
    let unwritable = || format!("cannot write `{}`", path.display());
    if force {
        write(path, text.as_bytes()).with_context(unwritable)?;
        return Ok(());
    }
    match write_new(path, text.as_bytes()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            bail!("`{}` is there already; --force writes over it", path.display())
        }
        Err(error) => Err(error).with_context(unwritable),
    }
}

fn announce(session: Session, path: &Path) -> io::Result<()> {
    if session.quiet { Ok(()) } else { session.print(&format!("wrote {}\n", path.display())) }
}
