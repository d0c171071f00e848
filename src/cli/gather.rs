use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::session::Session;
use crate::diagnostic::{ReportFormat, count};
use crate::engine::{BriefRef, Project, ProjectError, Settings};
use crate::workspace::{FILE_NAME, FileKind, Search, Workspace};
use crate::world::{self, Content, EntryKind, World, shown};

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
    /// Files that were named and are no briefs but something else that is known here.
    pub(super) others: Vec<OtherFile>,
    /// Files in folders that were named, which are no briefs.
    pub(super) passed_over: Vec<PathBuf>,
    found: Vec<FoundBriefs>,
}

/// A file that is known, and is no brief.
#[derive(Debug)]
pub(super) struct OtherFile {
    /// The index of its project.
    pub(super) project: usize,
    /// Its path.
    pub(super) path: PathBuf,
    /// What it is.
    pub(super) kind: FileKind,
}

/// A brief that was found and is yet to be read.
#[derive(Debug)]
struct FoundBriefs {
    /// The index of its project.
    project: usize,
    path: Arc<Path>,
    text: Option<Arc<[u8]>>,
}

impl Gathered<'_> {
    /// The briefs, in the order they were named.
    pub(super) fn briefs(&self) -> Vec<BriefRef<'_>> {
        let brief = |found: &FoundBriefs| {
            let brief = BriefRef::new(&self.projects[found.project], Arc::clone(&found.path));
            match &found.text {
                Some(text) => brief.with_text(Arc::clone(text)),
                None => brief,
            }
        };
        self.found.iter().map(brief).collect()
    }

    /// What could not be read, and what was named in place of a brief.
    pub(super) fn failures_of_briefs(&self) -> Vec<String> {
        let other =
            |other: &OtherFile| format!("`{}` is {}, not a brief", shown(&other.path), other.kind.name());
        self.failures.iter().cloned().chain(self.others.iter().map(other)).collect()
    }
}

/// Says how many files of folders are no briefs; with `--verbose` which.
pub(super) fn tell_passed_over(passed_over: &[PathBuf], session: Session) -> io::Result<()> {
    if session.verbose {
        return passed_over
            .iter()
            .try_for_each(|path| session.explain(format_args!("not a brief: {}", shown(path))));
    }
    if passed_over.is_empty() || session.quiet || session.format != ReportFormat::Human {
        return Ok(());
    }
    let are = if passed_over.len() == 1 { "is not a brief" } else { "are not briefs" };
    session.say(&format!("{} {are}; `-v` shows which\n", count(passed_over.len(), "other file")))
}

/// Finds the briefs: files, folders, or `-` for standard input.
pub(super) fn gather<'w>(world: &'w dyn World, paths: &[PathBuf], settings: Settings) -> Gathered<'w> {
    let settings = Settings { out: Some(PathBuf::from(OUT)), ..settings };
    let mut gatherer = Gatherer {
        world,
        settings,
        gathered: Gathered {
            projects: Vec::new(),
            failures: Vec::new(),
            others: Vec::new(),
            passed_over: Vec::new(),
            found: Vec::new(),
        },
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
            self.gathered.found.push(FoundBriefs { project, path: Path::new("<stdin>").into(), text });
            return Ok(());
        }
        match self.world.kind(path) {
            Some(EntryKind::Folder) => self.take_folder(path),
            Some(EntryKind::File) => {
                let project = self.project(path)?;
                let kind = self.world.read(path, Content::Text).map(|bytes| FileKind::of(path, &bytes));
                match kind {
                    Ok(FileKind::Brief | FileKind::Other) | Err(_) => {
                        self.add(path.to_path_buf(), self.world.real(path)?, project);
                    }
                    Ok(kind) => {
                        self.gathered.others.push(OtherFile { project, path: path.to_path_buf(), kind });
                    }
                }
                Ok(())
            }
            _ => {
                let real = self.world.real(path)?;
                let project = self.project(path)?;
                self.add(path.to_path_buf(), real, project);
                Ok(())
            }
        }
    }

    fn take_folder(&mut self, path: &Path) -> Result<(), ProjectError> {
        let project = self.project(path)?;
        let workspace = self.gathered.projects[project].workspace();
        let Search { briefs, others, failures } = if workspace.source.is_some() {
            let briefs = workspace.briefs.iter().filter(|brief| world::holds(self.world, path, brief));
            Search {
                briefs: briefs.cloned().collect(),
                failures: workspace.failures.clone(),
                others: Vec::new(),
            }
        } else {
            Search::of(self.world, path, &[&workspace.out, &path.join(OUT)])
        };
        for failure in failures.iter().map(ToString::to_string) {
            if !self.gathered.failures.contains(&failure) {
                self.gathered.failures.push(failure);
            }
        }
        self.gathered.passed_over.extend(others);
        for brief in briefs {
            match self.world.real(&brief) {
                Ok(real) => self.add(brief, real, project),
                Err(error) => self.gathered.failures.push(error.to_string()),
            }
        }
        Ok(())
    }

    fn add(&mut self, path: PathBuf, real: PathBuf, project: usize) {
        if self.seen.insert(real) {
            self.gathered.found.push(FoundBriefs { project, path: path.into(), text: None });
        }
    }

    /// The index of the project around a file or folder, which is opened once.
    fn project(&mut self, path: &Path) -> Result<usize, ProjectError> {
        let folder = if self.world.kind(path) == Some(EntryKind::Folder) { path } else { folder_of(path) };
        if let Some(&project) = self.by_folder.get(folder) {
            return Ok(project);
        }
        let root = Workspace::root(self.world, folder)?;
        let project = if let Some(&project) = self.by_root.get(&root) {
            project
        } else {
            // The path of a file, there or not, opens the project without a search of its folder.
            let within = folder.join(FILE_NAME);
            self.gathered.projects.push(Project::open_with(self.world, within, &self.settings)?);
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
