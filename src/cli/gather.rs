use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::engine::{BriefRef, Project, ProjectError, Settings};
use crate::workspace::Workspace;
use crate::world::{self, Content, EntryKind, World};

/// The path that stands for standard input.
pub(super) const STDIN: &str = "-";

/// The folder that statements are written to where neither a workspace nor the command line names one.
const OUT: &str = "out";

/// The briefs that the paths of a command line stand for.
#[derive(Debug)]
pub(super) struct Gathered<'w> {
    /// The projects that they belong to.
    pub(super) projects: Vec<Project<'w>>,
    /// What could not be read.
    pub(super) failures: Vec<String>,
    found: Vec<FoundBriefs>,
}

/// A brief that was found and is yet to be read.
#[derive(Debug)]
struct FoundBriefs {
    /// The index of its project.
    project: usize,
    path: PathBuf,
    text: Option<Arc<[u8]>>,
}

impl Gathered<'_> {
    /// The briefs, in the order they were named.
    pub(super) fn briefs(&self) -> Vec<BriefRef<'_>> {
        let brief = |found: &FoundBriefs| {
            let brief = BriefRef::new(&self.projects[found.project], found.path.clone());
            match &found.text {
                Some(text) => brief.with_text(Arc::clone(text)),
                None => brief,
            }
        };
        self.found.iter().map(brief).collect()
    }
}

/// Finds the briefs: files, folders, or `-` for standard input.
pub(super) fn gather<'w>(world: &'w dyn World, paths: &[PathBuf], settings: Settings) -> Gathered<'w> {
    let settings = Settings { out: Some(PathBuf::from(OUT)), ..settings };
    let mut gatherer = Gatherer {
        world,
        settings,
        gathered: Gathered { projects: Vec::new(), failures: Vec::new(), found: Vec::new() },
        by_folder: BTreeMap::new(),
        by_root: BTreeMap::new(),
        seen: BTreeSet::new(),
    };
    for path in paths {
        if let Err(error) = gatherer.take(path) {
            gatherer.gathered.failures.push(error.to_string());
        }
    }
    gatherer.gathered
}

/// The current folder where no path is named.
pub(super) fn or_here(paths: &[PathBuf]) -> Vec<PathBuf> {
    if paths.is_empty() { vec![PathBuf::from(".")] } else { paths.to_vec() }
}

struct Gatherer<'w> {
    world: &'w dyn World,
    settings: Settings,
    gathered: Gathered<'w>,
    by_folder: BTreeMap<PathBuf, usize>,
    by_root: BTreeMap<PathBuf, usize>,
    seen: BTreeSet<PathBuf>,
}

impl Gatherer<'_> {
    fn take(&mut self, path: &Path) -> Result<(), ProjectError> {
        if path == Path::new(STDIN) {
            let text = Some(self.world.standard_input(Content::Text)?);
            let project = self.project(Path::new("."))?;
            self.gathered.found.push(FoundBriefs { project, path: PathBuf::from("<stdin>"), text });
            return Ok(());
        }
        if self.world.kind(path) != Some(EntryKind::Folder) {
            let real = self.world.real(path)?;
            let project = self.project(folder_of(path))?;
            self.add(path.to_path_buf(), real, project);
            return Ok(());
        }
        let project = self.project(path)?;
        for brief in self.gathered.projects[project].workspace().briefs.clone() {
            if world::holds(self.world, path, &brief) {
                match self.world.real(&brief) {
                    Ok(real) => self.add(brief, real, project),
                    Err(error) => self.gathered.failures.push(error.to_string()),
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, path: PathBuf, real: PathBuf, project: usize) {
        if self.seen.insert(real) {
            self.gathered.found.push(FoundBriefs { project, path, text: None });
        }
    }

    /// The index of the project around a folder, which is opened once.
    fn project(&mut self, folder: &Path) -> Result<usize, ProjectError> {
        if let Some(&project) = self.by_folder.get(folder) {
            return Ok(project);
        }
        let root = Workspace::root(self.world, folder)?;
        let project = if let Some(&project) = self.by_root.get(&root) {
            project
        } else {
            self.gathered.projects.push(Project::open_with(self.world, folder, &self.settings)?);
            let project = self.gathered.projects.len() - 1;
            self.by_root.insert(root, project);
            project
        };
        self.by_folder.insert(folder.to_path_buf(), project);
        Ok(project)
    }
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
