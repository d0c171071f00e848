use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;

use super::named;
use crate::check::Levels;
use crate::export::{File, FontSearch, Shared};
use crate::reader::Date;
use crate::workspace::{Workspace, shown};

/// The path that stands for standard input.
pub(super) const STDIN: &str = "-";

/// The folder that statements are written to where neither a workspace nor the command line names one.
const OUT: &str = "out";

/// The briefs that the paths of a command line stand for.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The briefs, in the order they were named.
    pub(super) briefs: Vec<Found>,
    /// The workspaces they belong to.
    pub(super) workspaces: Vec<Arc<Shared>>,
    /// What could not be read.
    pub(super) failures: Vec<anyhow::Error>,
}

/// A brief that was found and is yet to be read.
#[derive(Debug)]
pub(super) struct Found {
    /// The path as people should see it.
    pub(super) name: String,
    stem: String,
    text: Text,
    shared: Arc<Shared>,
}

#[derive(Debug)]
enum Text {
    In(PathBuf),
    Is(Vec<u8>),
}

impl Found {
    /// Reads it.
    pub(super) fn read(self) -> anyhow::Result<File> {
        let Self { name, stem, text, shared } = self;
        let bytes = match text {
            Text::In(path) => fs::read(path).with_context(|| format!("cannot read `{name}`"))?,
            Text::Is(bytes) => bytes,
        };
        Ok(File { name, stem, bytes, shared })
    }
}

/// What the command line says of every brief.
#[derive(Debug, Clone, Default)]
pub(super) struct Terms {
    /// The levels that overrule those of the workspaces.
    pub(super) levels: Levels,
    /// The fonts that come before those of the workspaces.
    pub(super) fonts: FontSearch,
    /// The day that dates are held against, rather than that of each brief.
    pub(super) as_of: Option<Date>,
    /// The profile to meet, rather than that of each brief.
    pub(super) profile: Option<String>,
}

/// Finds the briefs: files, folders, `-` for standard input, or the workspace around the current folder for no path.
pub(super) fn gather(paths: &[PathBuf], terms: Terms) -> Gathered {
    let mut gatherer = Gatherer { terms, ..Gatherer::default() };
    let here = [PathBuf::from(".")];
    for path in if paths.is_empty() { &here } else { paths } {
        if let Err(error) = gatherer.take(path) {
            gatherer.gathered.failures.push(error);
        }
    }
    gatherer.gathered
}

#[derive(Default)]
struct Gatherer {
    terms: Terms,
    gathered: Gathered,
    by_folder: BTreeMap<PathBuf, Arc<Shared>>,
    by_root: BTreeMap<PathBuf, Arc<Shared>>,
    seen: BTreeSet<PathBuf>,
}

impl Gatherer {
    fn take(&mut self, path: &Path) -> anyhow::Result<()> {
        if path == Path::new(STDIN) {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes).context("cannot read standard input")?;
            let shared = self.shared(Path::new("."))?;
            let (name, stem) = ("<stdin>".into(), "stdin".into());
            self.gathered.briefs.push(Found { name, stem, text: Text::Is(bytes), shared });
            return Ok(());
        }
        let kind = fs::metadata(path).with_context(|| format!("cannot read `{}`", path.display()))?;
        if !kind.is_dir() {
            let shared = self.shared(folder_of(path))?;
            return self.add(path, shared);
        }
        let shared = self.shared(path)?;
        let folder = path.canonicalize().with_context(|| format!("cannot read `{}`", path.display()))?;
        for brief in &shared.workspace.briefs {
            if brief.canonicalize().is_ok_and(|brief| brief.starts_with(&folder))
                && let Err(error) = self.add(brief, Arc::clone(&shared))
            {
                self.gathered.failures.push(error);
            }
        }
        Ok(())
    }

    fn add(&mut self, path: &Path, shared: Arc<Shared>) -> anyhow::Result<()> {
        let real = path.canonicalize().with_context(|| format!("cannot read `{}`", shown(path)))?;
        if self.seen.insert(real) {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            self.gathered.briefs.push(Found { name: shown(path), stem, text: Text::In(path.into()), shared });
        }
        Ok(())
    }

    /// The workspace around a folder, read once.
    fn shared(&mut self, folder: &Path) -> anyhow::Result<Arc<Shared>> {
        if let Some(shared) = self.by_folder.get(folder) {
            return Ok(Arc::clone(shared));
        }
        let unreadable = || format!("cannot read the workspace of `{}`", folder.display());
        let (mut workspace, diagnostics) = Workspace::discover(folder).with_context(unreadable)?;
        let shared = if let Some(shared) = self.by_root.get(&workspace.root) {
            Arc::clone(shared)
        } else {
            if workspace.source.is_none() {
                workspace.out = PathBuf::from(OUT);
            }
            workspace.as_of = self.terms.as_of;
            let root = workspace.root.clone();
            let shared =
                Shared::open_with(workspace, diagnostics, &self.terms.fonts).with_context(unreadable)?;
            let mut shared = shared.with_levels(&self.terms.levels);
            if let Some(name) = &self.terms.profile {
                let profile = named::profile(&shared, name)?;
                shared = shared.with_profile(profile);
            }
            let shared = Arc::new(shared);
            self.by_root.insert(root, Arc::clone(&shared));
            self.gathered.workspaces.push(Arc::clone(&shared));
            shared
        };
        self.by_folder.insert(folder.to_path_buf(), Arc::clone(&shared));
        Ok(shared)
    }
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
