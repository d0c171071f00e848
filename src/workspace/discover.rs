use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::bibliographies::bibliographies;
use super::{
    Defaults, FILE_NAME, MarkdownSettings, NamePattern, Search, SharedDirectory, WorkspaceFile, place,
};
use crate::brief::{self, DirectoryEntries};
use crate::diagnostic::{Diagnostic, Level, Location};
use crate::locale::{Locale, Locales, language_of_file};
use crate::reader::{self, Date, Located, Read, Table};
use crate::rule;
use crate::source::{Source, Span};
use crate::world::{self, Content, EntryKind, FileError, Unreadable, World};

/// The briefs of a workspace that does not say which.
const BRIEFS: &str = "briefs/**/*.[tT][oO][mM][lL]";

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
    /// What its briefs share.
    pub directory: Arc<SharedDirectory>,
    /// The briefs, sorted; of a folder without `demarche.toml` only where that folder itself was asked for.
    pub briefs: Vec<PathBuf>,
    /// Files of TOML beside these briefs that are none, sorted.
    pub others: Vec<PathBuf>,
    /// The folders that could not be searched.
    pub failures: Vec<FileError>,
    /// The folders in which its patterns look for briefs: the tree below them is kept below that of the outputs.
    pub bases: Vec<PathBuf>,
    /// The files of profiles of one's own, sorted.
    pub profiles: Vec<PathBuf>,
    /// The files of themes of one's own, sorted.
    pub themes: Vec<PathBuf>,
    /// The files of languages of one's own, sorted.
    pub locale_files: Vec<PathBuf>,
    /// The words and forms of every language, those of these files before the built-in ones.
    pub locales: Locales,
    /// The files of fonts of one's own, in the order they are named.
    pub fonts: Vec<Located<PathBuf>>,
    /// The folder that statements are written to.
    pub out: PathBuf,
    /// How outputs are named below it, where `demarche.toml` says so.
    pub name: Option<NamePattern>,
    /// How Markdown is written.
    pub markdown: MarkdownSettings,
    /// The most days since an entry of the directory was last checked.
    pub max_age_days: Option<u32>,
    /// The date that deadlines and years are held against, where it is not each brief's own.
    pub as_of: Option<Date>,
    /// What becomes of the findings of rules, by their names.
    pub rules: Table<Level>,
}

impl Workspace {
    /// The folder of the workspace of `start` (a file or folder), seen from the current one: that of the nearest
    /// `demarche.toml` in its folder or one above it, else its own folder.
    ///
    /// # Errors
    /// When the system does not say what the current folder is.
    pub fn root(world: &dyn World, start: &Path) -> Result<PathBuf, FileError> {
        let unknown = |error: std::io::Error| FileError::new(start, Unreadable::System(error.to_string()));
        let folder = if world.kind(start) == Some(EntryKind::Folder) { start } else { place::folder(start) };
        let above = world.here().map_err(unknown)?.join(folder);
        let holds_file = |folder: &&Path| world.kind(&folder.join(FILE_NAME)) == Some(EntryKind::File);
        let root = above.ancestors().find(holds_file).unwrap_or(&above);
        place::from_here(world, root).map_err(unknown)
    }

    /// The workspace of `start`, as [`Self::root`] finds its folder; without a `demarche.toml` that folder alone with the
    /// briefs in it. Mistakes in its files come beside it.
    ///
    /// # Errors
    /// When `demarche.toml` cannot be read.
    pub fn discover(world: &dyn World, start: &Path) -> Result<(Self, Vec<Diagnostic>), FileError> {
        let root = Self::root(world, start)?;
        match world.kind(&place::join(&root, Path::new(FILE_NAME))) {
            Some(EntryKind::File) => Self::open(world, &root),
            _ => Ok((Self::lone(world, root, world.kind(start) == Some(EntryKind::Folder)), Vec::new())),
        }
    }

    /// A folder without a `demarche.toml`, whose briefs are looked for where it was asked for itself.
    fn lone(world: &dyn World, root: PathBuf, is_searched: bool) -> Self {
        let out = place::join(&root, Path::new(OUT));
        let search = if is_searched { Search::of(world, &root, &[&out]) } else { Search::default() };
        let Search { briefs, others, failures } = search;
        Self { bases: vec![root.clone()], root, out, briefs, others, failures, ..Self::default() }
    }

    fn open(world: &dyn World, root: &Path) -> Result<(Self, Vec<Diagnostic>), FileError> {
        let path = place::join(root, Path::new(FILE_NAME));
        let bytes = world.read(&path, Content::Text)?;
        let Read { source, value, diagnostics } =
            reader::read_bytes::<WorkspaceFile>(&world::shown(&path), &bytes);
        let mut opening = Opening { world, root, source, diagnostics, failures: Vec::new() };
        let workspace = opening.workspace(value);
        Ok((workspace, opening.diagnostics))
    }
}

/// A workspace that is being read.
struct Opening<'r> {
    world: &'r dyn World,
    root: &'r Path,
    source: Arc<Source>,
    diagnostics: Vec<Diagnostic>,
    /// The folders that could not be searched.
    failures: Vec<FileError>,
}

impl Opening<'_> {
    fn workspace(&mut self, file: WorkspaceFile) -> Workspace {
        if let Some(language) = &file.defaults.language {
            self.diagnostics.extend(brief::check_language(&self.source, language));
        }
        let out = self.out(file.out.as_ref());
        let mut directory = SharedDirectory::new(self.directory(&file.directory));
        if !file.sources.is_empty() {
            let (bibliographies, found) = bibliographies(self.world, self.root, &self.source, &file.sources);
            self.diagnostics.extend(found);
            directory = directory.with_bibliographies(bibliographies);
        }
        self.diagnostics.extend(directory.duplicates());
        let profiles = self.globs(&file.profiles, &out);
        let themes = self.globs(&file.themes, &out);
        let locale_files = self.globs(&file.locales, &out);
        let locales = self.locales(&locale_files);
        let fonts = self.fonts(&file.fonts, &out);
        let mut briefs = match file.briefs.as_slice() {
            [] => {
                let found = place::matching(self.world, self.root, BRIEFS, &out).unwrap_or_default();
                self.failures.extend(found.failures);
                found.files.into_iter().collect()
            }
            patterns => self.globs(patterns, &out),
        };
        let patterns: Vec<&str> = file.briefs.iter().map(|pattern| pattern.as_str()).collect();
        let patterns = if patterns.is_empty() { vec![BRIEFS] } else { patterns };
        let bases =
            patterns.into_iter().map(|pattern| place::join(self.root, &place::fixed(pattern))).collect();
        let shared = file.directory.iter().map(|path| place::join(self.root, Path::new(path.as_str())));
        let others: BTreeSet<PathBuf> = shared
            .chain([place::join(self.root, Path::new(FILE_NAME))])
            .chain(profiles.iter().cloned())
            .chain(themes.iter().cloned())
            .chain(locale_files.iter().cloned())
            .collect();
        briefs.retain(|path| !others.contains(path));
        Workspace {
            root: self.root.to_path_buf(),
            source: Some(Arc::clone(&self.source)),
            defaults: file.defaults,
            directory: Arc::new(directory),
            briefs,
            others: Vec::new(),
            failures: std::mem::take(&mut self.failures),
            bases,
            profiles,
            themes,
            locale_files,
            locales,
            fonts,
            name: file.name.as_ref().and_then(|name| self.name(name)),
            out,
            markdown: file.markdown,
            max_age_days: file.max_age_days,
            as_of: None,
            rules: file.rules,
        }
    }

    fn out(&mut self, named: Option<&Located<String>>) -> PathBuf {
        let inside = named.filter(|out| self.is_inside(out));
        place::join(self.root, Path::new(inside.map_or(OUT, |out| out.as_str())))
    }

    /// The pattern of names; reports one that cannot be used.
    fn name(&mut self, written: &Located<String>) -> Option<NamePattern> {
        let read = NamePattern::parse(written);
        if let Err(reason) = &read {
            let message = format!("`{}` is not a pattern of names", written.as_str());
            let diagnostic = Diagnostic::new(rule::INVALID_VALUE, message)
                .at(Location::new(&self.source, written.span))
                .label(reason.to_string());
            self.diagnostics.push(diagnostic);
        }
        read.ok()
    }

    fn directory(&mut self, paths: &[Located<String>]) -> Vec<(Arc<Source>, DirectoryEntries)> {
        let mut directory = Vec::new();
        for named in paths {
            if !self.is_inside(named) {
                continue;
            }
            let path = place::join(self.root, Path::new(named.as_str()));
            match world::read_within(self.world, self.root, &path, Content::Text) {
                Ok((_, bytes)) => {
                    let read = reader::read_bytes(&world::shown(&path), &bytes);
                    let read = brief::checked_directory(read);
                    self.diagnostics.extend(read.diagnostics);
                    directory.push((read.source, read.value));
                }
                Err(FileError { reason: Unreadable::Outside, .. }) => self.outside(named),
                Err(error) => {
                    let message = format!("cannot read `{}`", named.as_str());
                    let diagnostic = Diagnostic::new(rule::UNREADABLE_FILE, message)
                        .at(Location::new(&self.source, named.span))
                        .label(error.reason.to_string())
                        .help(format!("paths are seen from the folder of `{FILE_NAME}`"));
                    self.diagnostics.push(diagnostic);
                }
            }
        }
        directory
    }

    /// Reads the languages of the workspace; one that two files have is that of the first.
    fn locales(&mut self, paths: &[PathBuf]) -> Locales {
        let mut own = BTreeMap::new();
        for path in paths {
            match world::read_within(self.world, self.root, path, Content::Text) {
                Ok((_, bytes)) => {
                    let read = Locale::load(path, &bytes);
                    self.diagnostics.extend(read.diagnostics);
                    if let Some(language) = language_of_file(path) {
                        own.entry(language).or_insert(read.value);
                    }
                }
                Err(error) => {
                    let span = self.source.field("locales").map_or_else(Span::default, |field| field.value);
                    let message = format!("cannot read `{}`", world::shown(path));
                    let diagnostic = Diagnostic::new(rule::UNREADABLE_FILE, message)
                        .at(Location::new(&self.source, span))
                        .label(error.reason.to_string());
                    self.diagnostics.push(diagnostic);
                }
            }
        }
        Locales::new(own)
    }

    /// The files that any of the patterns matches, sorted.
    fn globs(&mut self, patterns: &[Located<String>], out: &Path) -> Vec<PathBuf> {
        let mut found = BTreeSet::new();
        for pattern in patterns {
            if !self.is_inside(pattern) {
                continue;
            }
            match place::matching(self.world, self.root, pattern, out) {
                Ok(place::Matching { files: paths, failures }) => {
                    if paths.is_empty() && failures.is_empty() {
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
                    self.failures.extend(failures);
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
        world::holds(self.world, self.root, path)
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
