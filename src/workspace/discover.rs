use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Defaults, WorkspaceFile, brief_like, place};
use crate::brief::{self, DirectoryEntries};
use crate::diagnostic::{Diagnostic, Level, Location};
use crate::reader::{self, Date, Located, Read, Table};
use crate::rule;
use crate::source::Source;

/// The name of the file that makes a folder a workspace.
pub const FILE_NAME: &str = "demarche.toml";

/// The briefs of a workspace that does not say which.
const BRIEFS: &str = "briefs/**/*.toml";

/// The folder of outputs of a workspace that names none.
const OUT: &str = "out";

/// A folder of briefs and what they share; a lone brief has one with nothing in it.
#[derive(Debug, Clone, Default)]
pub struct Workspace {
    /// Its folder, seen from the current one.
    pub root: PathBuf,
    /// `demarche.toml`, where there is one.
    pub source: Option<Arc<Source>>,
    /// What holds for briefs that do not say otherwise.
    pub defaults: Defaults,
    /// The shared files, in the order they are named; an earlier entry wins over a later one.
    pub directory: Vec<(Arc<Source>, DirectoryEntries)>,
    /// The briefs, sorted.
    pub briefs: Vec<PathBuf>,
    /// The files of profiles of one's own, sorted.
    pub profiles: Vec<PathBuf>,
    /// The files of themes of one's own, sorted.
    pub themes: Vec<PathBuf>,
    /// The files of fonts of one's own, in the order they are named.
    pub fonts: Vec<Located<PathBuf>>,
    /// The folder that statements are written to.
    pub out: PathBuf,
    /// The most days since an entry of the directory was last checked.
    pub max_age_days: Option<u32>,
    /// The date that deadlines and years are held against, where it is not each brief's own.
    pub as_of: Option<Date>,
    /// What becomes of the findings of rules, by their names.
    pub rules: Table<Level>,
}

impl Workspace {
    /// The workspace of `start` (a file or folder): that of the nearest `demarche.toml` in its folder or one above it,
    /// else its folder alone with the briefs that lie in it. Mistakes in its files come beside it.
    ///
    /// # Errors
    /// When `start` or `demarche.toml` cannot be read.
    pub fn discover(start: &Path) -> io::Result<(Self, Vec<Diagnostic>)> {
        let folder = if start.is_dir() { start } else { place::folder(start) };
        let above = std::path::absolute(folder)?;
        match above.ancestors().find(|folder| folder.join(FILE_NAME).is_file()) {
            Some(root) => Self::open(&place::from_here(root)?),
            None => Ok((Self::lone(&place::from_here(&above)?), Vec::new())),
        }
    }

    /// A folder without a `demarche.toml`.
    fn lone(root: &Path) -> Self {
        let mut briefs: Vec<PathBuf> = std::fs::read_dir(root)
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(place::join(root, Path::new(&entry.ok()?.file_name()))))
            .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
            .filter(|path| brief_like::is_brief(path))
            .collect();
        briefs.sort();
        Self { root: root.to_path_buf(), out: place::join(root, Path::new(OUT)), briefs, ..Self::default() }
    }

    fn open(root: &Path) -> io::Result<(Self, Vec<Diagnostic>)> {
        let path = place::join(root, Path::new(FILE_NAME));
        let Read { source, value, diagnostics } =
            reader::read_file::<WorkspaceFile>(&path, &place::shown(&path))?;
        let mut opening = Opening { root, canonical: root.canonicalize()?, source, diagnostics };
        let workspace = opening.workspace(value);
        Ok((workspace, opening.diagnostics))
    }
}

/// A workspace that is being read.
struct Opening<'r> {
    root: &'r Path,
    canonical: PathBuf,
    source: Arc<Source>,
    diagnostics: Vec<Diagnostic>,
}

impl Opening<'_> {
    fn workspace(&mut self, file: WorkspaceFile) -> Workspace {
        if let Some(language) = &file.defaults.language {
            self.diagnostics.extend(brief::check_language(&self.source, language));
        }
        let out = self.out(file.out.as_ref());
        let directory = self.directory(&file.directory);
        let profiles = self.globs(&file.profiles, &out);
        let themes = self.globs(&file.themes, &out);
        let fonts = self.fonts(&file.fonts, &out);
        let mut briefs = match file.briefs.as_slice() {
            [] => place::matching(self.root, BRIEFS, &out).unwrap_or_default().into_iter().collect(),
            patterns => self.globs(patterns, &out),
        };
        let shared = file.directory.iter().map(|path| place::join(self.root, Path::new(path.as_str())));
        let others: BTreeSet<PathBuf> = shared
            .chain([place::join(self.root, Path::new(FILE_NAME))])
            .chain(profiles.iter().cloned())
            .chain(themes.iter().cloned())
            .collect();
        briefs.retain(|path| !others.contains(path));
        Workspace {
            root: self.root.to_path_buf(),
            source: Some(Arc::clone(&self.source)),
            defaults: file.defaults,
            directory,
            briefs,
            profiles,
            themes,
            fonts,
            out,
            max_age_days: file.max_age_days,
            as_of: None,
            rules: file.rules,
        }
    }

    fn out(&mut self, named: Option<&Located<String>>) -> PathBuf {
        let inside = named.filter(|out| self.is_inside(out));
        place::join(self.root, Path::new(inside.map_or(OUT, |out| out.as_str())))
    }

    fn directory(&mut self, paths: &[Located<String>]) -> Vec<(Arc<Source>, DirectoryEntries)> {
        let mut directory = Vec::new();
        for named in paths {
            if !self.is_inside(named) {
                continue;
            }
            let path = place::join(self.root, Path::new(named.as_str()));
            if path.exists() && !self.holds(&path) {
                self.outside(named);
                continue;
            }
            match reader::read_file(&path, &place::shown(&path)) {
                Ok(read) => {
                    let read = brief::checked_directory(read);
                    self.diagnostics.extend(read.diagnostics);
                    directory.push((read.source, read.value));
                }
                Err(error) => {
                    let reason = match error.kind() {
                        io::ErrorKind::NotFound => "there is no such file".to_owned(),
                        _ => error.to_string(),
                    };
                    let message = format!("cannot read `{}`", named.as_str());
                    let diagnostic = Diagnostic::new(rule::UNREADABLE_FILE, message)
                        .at(Location::new(&self.source, named.span))
                        .label(reason)
                        .help(format!("paths are seen from the folder of `{FILE_NAME}`"));
                    self.diagnostics.push(diagnostic);
                }
            }
        }
        directory
    }

    /// The files that any of the patterns matches, sorted.
    fn globs(&mut self, patterns: &[Located<String>], out: &Path) -> Vec<PathBuf> {
        let mut found = BTreeSet::new();
        for pattern in patterns {
            if !self.is_inside(pattern) {
                continue;
            }
            match place::matching(self.root, pattern, out) {
                Ok(paths) => {
                    if paths.is_empty() {
                        let message = format!("`{}` matches no file", pattern.as_str());
                        let diagnostic = Diagnostic::new(rule::EMPTY_PATTERN, message)
                            .at(Location::new(&self.source, pattern.span))
                            .help(format!("patterns are seen from the folder of `{FILE_NAME}`"));
                        self.diagnostics.push(diagnostic);
                    }
                    let (inside, outside): (BTreeSet<_>, BTreeSet<_>) =
                        paths.into_iter().partition(|path| self.holds(path));
                    if !outside.is_empty() {
                        self.outside(pattern);
                    }
                    found.extend(inside);
                }
                Err(reason) => {
                    let message = format!("`{}` is not a pattern of files", pattern.as_str());
                    let diagnostic = Diagnostic::new(rule::INVALID_VALUE, message)
                        .at(Location::new(&self.source, pattern.span))
                        .label(reason);
                    self.diagnostics.push(diagnostic);
                }
            }
        }
        found.into_iter().collect()
    }

    /// The fonts that the patterns match, each once and with the pattern that names it.
    fn fonts(&mut self, patterns: &[Located<String>], out: &Path) -> Vec<Located<PathBuf>> {
        let mut fonts: Vec<Located<PathBuf>> = Vec::new();
        for pattern in patterns {
            for path in self.globs(std::slice::from_ref(pattern), out) {
                if fonts.iter().all(|known| known.value != path) {
                    fonts.push(Located { value: path, span: pattern.span });
                }
            }
        }
        fonts
    }

    /// Whether a file really lies in the workspace, wherever a link may lead.
    fn holds(&self, path: &Path) -> bool {
        path.canonicalize().is_ok_and(|path| path.starts_with(&self.canonical))
    }

    /// Whether a path or pattern stays in the workspace as written; reports one that does not.
    fn is_inside(&mut self, named: &Located<String>) -> bool {
        let inside = place::is_inside(named);
        if !inside {
            self.outside(named);
        }
        inside
    }

    fn outside(&mut self, named: &Located<String>) {
        let message = format!("`{}` leads out of the workspace", named.as_str());
        let diagnostic = Diagnostic::new(rule::PATH_OUTSIDE_WORKSPACE, message)
            .at(Location::new(&self.source, named.span))
            .help(format!("move the file into the folder of `{FILE_NAME}`, or that file further up"));
        self.diagnostics.push(diagnostic);
    }
}
