use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::complete;
use super::gather::{STDIN, folder_of};
use super::outcome::Outcome;
use super::session::Session;
use super::starter::{Starter, directory_file, workspace_file};
use crate::engine::Project;
use crate::locale::Language;
use crate::schema::File;
use crate::world::{Disk, EntryKind, Memory, World, is_taken, write, write_new};

const EXAMPLES: &str = "\
Examples:
  demarche new my-brief.toml
  demarche new my-brief.toml --profile talking-points
  demarche new my-brief.toml --language fr
  demarche new --workspace our-statements      a folder with shared people and a first brief

`demarche profiles` lists the profiles.";

/// Start a brief, or a workspace for many
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct NewArgs {
    /// The file to write, or `-` for standard output; with --workspace the folder
    path: PathBuf,
    /// The profile of the brief [default: the workspace's, else statement]
    #[arg(short, long, value_name = "NAME", add = complete::profiles())]
    profile: Option<String>,
    /// The language, as a tag such as `fr` [default: the workspace's, else en]
    #[arg(long, value_name = "TAG", value_parser = language)]
    language: Option<String>,
    /// Start a workspace: demarche.toml, a directory of people, and a first brief
    #[arg(long)]
    workspace: bool,
    /// Overwrite existing files
    #[arg(long)]
    force: bool,
}

pub(super) fn run(args: &NewArgs, session: Session) -> anyhow::Result<Outcome> {
    if args.workspace { start_workspace(args, session) } else { start_brief(args, session) }
}

/// A language tag, or what to write for the name of a language.
fn language(text: &str) -> Result<String, String> {
    let named = || Language::named(text).map(|meant| format!("; did you mean `{}`?", meant.as_str()));
    match Language::parse(text) {
        Ok(language) if language.unregistered().is_none() => Ok(language.as_str().to_owned()),
        Ok(_) => Err(format!("unknown language{}", named().unwrap_or_default())),
        Err(message) => Err(message + &named().unwrap_or_default()),
    }
}

fn start_brief(args: &NewArgs, session: Session) -> anyhow::Result<Outcome> {
    let to_stdout = args.path == Path::new(STDIN);
    if !to_stdout && args.path.extension().is_none_or(|extension| extension != "toml") {
        let meant = args.path.with_extension("toml");
        bail!("the name of a brief ends in `.toml`; did you mean `{}`?", meant.display());
    }
    let world = Disk::new();
    let around = existing(&world, if to_stdout { Path::new(".") } else { folder_of(&args.path) });
    let project = Project::open(&world, around)?;
    let mut starter = starter(args, &project)?;
    if to_stdout {
        session.print(&starter.brief())?;
        return Ok(Outcome::Clean);
    }
    let schema = schema_for(&world, &args.path, &project.workspace().root);
    starter.schema = schema.as_ref().map(|(_, named)| named.clone());
    put(&args.path, &starter.brief(), args.force)?;
    announce(session, &args.path)?;
    if let Some((path, _)) = schema.filter(|(path, _)| !is_taken(path)) {
        put(&path, &File::Brief.schema(), false)?;
        announce(session, &path)?;
    }
    let path = args.path.display();
    next(session, &format!("open `{path}` in a text editor, then run `demarche check {path}`"))?;
    Ok(Outcome::Clean)
}

/// The schema that editors check this brief by, and its path as the brief names it: that of the workspace, or one
/// beside a brief that stands alone.
fn schema_for(world: &dyn World, brief: &Path, root: &Path) -> Option<(PathBuf, String)> {
    let of_workspace = root.join(schema_path(File::Brief));
    if world.kind(&of_workspace) == Some(EntryKind::File) {
        let depth = folder_of(brief).strip_prefix(root).ok()?.components().count();
        return Some((of_workspace, "../".repeat(depth) + &schema_path(File::Brief)));
    }
    let alone = world.kind(&root.join("demarche.toml")).is_none();
    let name = format!("{}.schema.json", File::Brief.name());
    alone.then(|| (brief.with_file_name(&name), name))
}

/// Where a workspace has the schema of a kind of file, from its root.
fn schema_path(file: File) -> String {
    format!("schemas/{}.schema.json", file.name())
}

fn start_workspace(args: &NewArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Memory::new().on(Disk::new().today());
    let mut starter = starter(args, &Project::open(&world, "")?)?;
    starter.own_directory = false;
    starter.schema = Some(format!("../{}", schema_path(File::Brief)));
    let mut files = vec![
        (args.path.join("demarche.toml"), workspace_file(&starter, &schema_path(File::Workspace))),
        (args.path.join("people.toml"), directory_file(&schema_path(File::Directory))),
        (args.path.join("briefs").join("first-brief.toml"), starter.brief()),
    ];
    for file in [File::Brief, File::Directory, File::Workspace] {
        files.push((args.path.join(schema_path(file)), file.schema()));
    }
    if !args.force
        && let Some((path, _)) = files.iter().find(|(path, _)| is_taken(path))
    {
        bail!("`{}` already exists; use `--force` to overwrite it", path.display());
    }
    for (path, text) in &files {
        put(path, text, args.force)?;
        announce(session, path)?;
    }
    let folder = args.path.display();
    let first = args.path.join("briefs").join("first-brief.toml");
    next(
        session,
        &format!("open `{}` in a text editor, then run `demarche check {folder}`", first.display()),
    )?;
    Ok(Outcome::Clean)
}

fn starter(args: &NewArgs, project: &Project<'_>) -> anyhow::Result<Starter> {
    let defaults = &project.workspace().defaults;
    let wanted = args.profile.as_deref().or(defaults.profile.as_ref().map(|name| name.as_str()));
    let name = wanted.unwrap_or("statement");
    let of_workspace = || defaults.language.as_ref().map(|language| language.value.clone());
    let own_directory = defaults.organisation.is_none();
    Ok(Starter {
        profile: project.find_profile(name)?,
        language: args.language.clone().or_else(of_workspace).unwrap_or_else(|| "en".into()),
        today: project.today(),
        own_directory,
        cites: own_directory,
        schema: None,
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
            bail!("`{}` already exists; use `--force` to overwrite it", path.display())
        }
        Err(error) => Err(error).with_context(unwritable),
    }
}

fn announce(session: Session, path: &Path) -> io::Result<()> {
    if session.quiet { Ok(()) } else { session.print(&format!("wrote {}\n", path.display())) }
}

/// Says what to do next.
fn next(session: Session, what: &str) -> io::Result<()> {
    if session.quiet { Ok(()) } else { session.say(&format!("next: {what}\n")) }
}
