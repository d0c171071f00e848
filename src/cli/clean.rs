use std::path::{Path, PathBuf};

use anyhow::bail;

use super::outcome::Outcome;
use super::session::Session;
use crate::diagnostic::{ReportFormat, count};
use crate::engine::{Project, Settings};
use crate::export::{Manifest, Removal, cache_folder, is_manifest_name, remove_output};
use crate::printed::Cleaned;
use crate::world::{self, Disk, EntryKind, Links, World as _};

const EXAMPLES: &str = "\
Examples:
  demarche clean --dry-run         what would be removed
  demarche clean public            what was exported to that folder";

/// Remove the files that exports have written, and their cache
///
/// Only what a manifest lists is removed, and only if it has not been changed since.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct CleanArgs {
    /// A folder that was exported to, or a workspace: its folder, or a file in it [default: the workspace around the current folder]
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,
    /// The folder that was exported to [default: the workspace's, else `out`]
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The folder of the cache [default: `.demarche-cache` in that of the workspace]
    #[arg(long, value_name = "DIR")]
    cache_dir: Option<PathBuf>,
    /// List what would be removed, and remove nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(args: &CleanArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Disk::new();
    let start = args.path.as_deref().unwrap_or(Path::new("."));
    let settings = Settings { out: Some(PathBuf::from("out")), ..Settings::default() };
    let project = Project::open_with(&world, start, &settings)?;
    let workspace = project.workspace();
    // A folder with a manifest is meant itself, wherever its workspace exports to.
    let named = args.path.as_ref().filter(|path| !manifests(&world, path).is_empty());
    let out = args.out.as_ref().or(named).unwrap_or(&workspace.out).clone();
    let mut cleaned = Cleaned { version: 1, dry_run: args.dry_run, ..Cleaned::default() };
    if args.out.is_none() && named.is_none() && args.path.is_some() && workspace.source.is_none() {
        cleaned.report(session)?;
        session.fail(format_args!(
            "nothing to clean in `{}`: it has no manifest, and no `demarche.toml` is around it",
            start.display()
        ))?;
        return Ok(Outcome::Nothing);
    }
    for path in manifests(&world, &out) {
        cleaned.folder(&world, &out, &path)?;
    }
    let cache = args.cache_dir.clone().unwrap_or_else(|| cache_folder(&workspace.root));
    cleaned.cache(&world, &cache);
    if !args.dry_run && world.kind(&out) == Some(EntryKind::Folder) {
        world::remove_if_empty(&out);
    }
    cleaned.report(session)?;
    if !cleaned.failures.is_empty() {
        return Ok(Outcome::Failed);
    }
    if cleaned.removed.is_empty() {
        session.fail(format_args!("nothing to clean in `{}`: it has no manifest", out.display()))?;
        return Ok(Outcome::Nothing);
    }
    Ok(Outcome::Clean)
}

/// The manifests in a folder, those of shards among them.
fn manifests(world: &Disk, out: &Path) -> Vec<PathBuf> {
    let files =
        world.files(out, Links::PassedOver, &|path| world.kind(path) != Some(EntryKind::Folder)).files;
    let is_manifest = |path: &PathBuf| {
        path.parent() == Some(out)
            && path.file_name().is_some_and(|name| is_manifest_name(&name.to_string_lossy()))
    };
    files.into_iter().filter(is_manifest).collect()
}

impl Cleaned {
    fn folder(&mut self, world: &Disk, out: &Path, path: &Path) -> anyhow::Result<()> {
        let manifest = match Manifest::read(world, path) {
            Ok(manifest) => manifest,
            Err(error) => bail!("cannot use `{}`: {error}", path.display()),
        };
        let failures = self.failures.len();
        for (file, written) in manifest.files() {
            let shown = out.join(file).display().to_string();
            match remove_output(world, out, file, written, !self.dry_run) {
                Removal::Removed => self.removed.push(shown),
                Removal::Missing => {}
                Removal::Changed => {
                    self.failures
                        .push(format!("did not remove `{shown}`: it has been changed since it was exported"));
                }
                Removal::Outside => {
                    self.failures
                        .push(format!("did not remove `{shown}`: a link leads it out of the folder"));
                }
                Removal::Failed(why) => self.failures.push(why),
            }
        }
        // A manifest that still lists something is kept.
        if self.failures.len() == failures {
            let removed = if self.dry_run { Ok(()) } else { world::remove(path, out) };
            match removed {
                Ok(()) => self.removed.push(path.display().to_string()),
                Err(error) => self.failures.push(format!("cannot remove `{}`: {error}", path.display())),
            }
        }
        Ok(())
    }

    /// Removes the folder of a cache, if it is marked as one.
    fn cache(&mut self, world: &Disk, folder: &Path) {
        if !world::is_cache_folder(folder) || world.kind(folder) != Some(EntryKind::Folder) {
            return;
        }
        let removed = if self.dry_run { Ok(()) } else { world::remove_folder(folder) };
        match removed {
            Ok(()) => self.removed.push(folder.display().to_string()),
            Err(error) => self.failures.push(format!("cannot remove `{}`: {error}", folder.display())),
        }
    }

    fn report(&self, session: Session) -> std::io::Result<()> {
        if session.format == ReportFormat::Json {
            session.print(&format!("{}\n", serde_json::to_string(self)?))?;
        } else if !session.quiet {
            let verb = if self.dry_run { "would remove" } else { "removed" };
            if self.dry_run || session.verbose {
                let lines: String = self.removed.iter().map(|path| format!("{verb} {path}\n")).collect();
                session.print(&lines)?;
            } else if !self.removed.is_empty() {
                session.print(&format!("{verb} {}\n", count(self.removed.len(), "file")))?;
            }
        }
        self.failures.iter().try_for_each(|failure| session.fail(failure))
    }
}
