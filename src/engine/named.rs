use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Location};
use crate::profile::{self, Profile};
use crate::reader::{Located, Read, suggest};
use crate::rule::{self, Rule};
use crate::source::Source;
use crate::theme::{self, Theme};
use crate::world::{self, Content, EntryKind, FileError, Unreadable, World};

/// What a file or a command line can name: a profile or a theme.
pub(super) trait Named: Sized {
    /// What it is called in messages.
    const WHAT: &'static str;
    /// The rule that reports an unknown name.
    const UNKNOWN: &'static Rule;

    /// The names of the built-in ones, sorted.
    fn names() -> &'static [&'static str];

    /// The built-in one of that name.
    fn built_in(name: &str) -> Option<Arc<Self>>;

    /// The file of a built-in one.
    fn text(name: &str) -> Option<&'static str>;

    /// Reads one from the bytes of its file and the texts of those that it extends, the nearest first.
    fn load(path: &Path, bytes: &[u8], bases: &[&str]) -> Read<Self>;
}

impl Named for Profile {
    const WHAT: &'static str = "profile";
    const UNKNOWN: &'static Rule = rule::UNKNOWN_PROFILE;

    fn names() -> &'static [&'static str] {
        profile::names()
    }

    fn built_in(name: &str) -> Option<Arc<Self>> {
        profile::built_in(name)
    }

    fn text(name: &str) -> Option<&'static str> {
        profile::text(name)
    }

    fn load(path: &Path, bytes: &[u8], bases: &[&str]) -> Read<Self> {
        profile::load(path, bytes, bases)
    }
}

impl Named for Theme {
    const WHAT: &'static str = "theme";
    const UNKNOWN: &'static Rule = rule::UNKNOWN_THEME;

    fn names() -> &'static [&'static str] {
        theme::names()
    }

    fn built_in(name: &str) -> Option<Arc<Self>> {
        theme::built_in(name)
    }

    fn text(name: &str) -> Option<&'static str> {
        theme::text(name)
    }

    fn load(path: &Path, bytes: &[u8], bases: &[&str]) -> Read<Self> {
        theme::load(path, bytes, bases)
    }
}

/// A name that no profile or theme has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    what: &'static str,
    name: String,
    near: Option<String>,
    known: Vec<String>,
}

impl UnknownName {
    /// What to do about it.
    pub fn help(&self) -> String {
        match &self.near {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("write one of `{}`, or the path of a file", self.known.join("`, `")),
        }
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {} `{}`; {}", self.what, self.name, self.help())
    }
}

impl Error for UnknownName {}

/// The profiles or themes of a workspace, before the built-in ones.
#[derive(Debug)]
pub(super) struct Library<T> {
    /// The folder that paths do not lead out of.
    root: PathBuf,
    /// The files of the workspace, by name.
    paths: BTreeMap<String, PathBuf>,
    own: BTreeMap<String, Arc<T>>,
}

impl<T: Named> Library<T> {
    /// Reads the files of a workspace; a name that two of them have means the first.
    pub(super) fn read(
        world: &dyn World,
        root: &Path,
        paths: &[PathBuf],
        found: &mut Vec<Diagnostic>,
    ) -> Result<Self, FileError> {
        let name = |path: &PathBuf| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut library = Self { root: root.to_path_buf(), paths: BTreeMap::new(), own: BTreeMap::new() };
        for path in paths {
            library.paths.entry(name(path)).or_insert_with(|| path.clone());
        }
        for path in paths {
            let read = library.load(world, path, &world.read(path, Content::Text)?);
            found.extend(read.diagnostics);
            library.own.entry(name(path)).or_insert_with(|| Arc::new(read.value));
        }
        Ok(library)
    }

    /// The workspace's of that name, else the built-in one.
    pub(super) fn get(&self, name: &str) -> Option<Arc<T>> {
        self.own.get(name).cloned().or_else(|| T::built_in(name))
    }

    /// Every name, sorted.
    pub(super) fn names(&self) -> Vec<&str> {
        let mut names: Vec<_> =
            self.own.keys().map(String::as_str).chain(T::names().iter().copied()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The one of that name, else the one in the file of that path, seen from the current folder, with the mistakes in it.
    pub(super) fn find(&self, world: &dyn World, name: &str) -> Result<(Arc<T>, Vec<Diagnostic>), NotFound> {
        if let Some(found) = self.get(name) {
            return Ok((found, Vec::new()));
        }
        let path = Path::new(name);
        if world.kind(path) != Some(EntryKind::File) {
            return Err(NotFound::Unknown(self.unknown(name)));
        }
        let read = self.load(world, path, &world.read(path, Content::Text).map_err(NotFound::File)?);
        Ok((Arc::new(read.value), read.diagnostics))
    }

    /// The text of the file of that name: the workspace's, else the built-in one, else the one of that path.
    pub(super) fn text(&self, world: &dyn World, name: &str) -> Result<String, NotFound> {
        let path = match (self.paths.get(name), T::text(name)) {
            (Some(path), _) => path,
            (None, Some(text)) => return Ok(text.to_owned()),
            (None, None) => Path::new(name),
        };
        if world.kind(path) != Some(EntryKind::File) {
            return Err(NotFound::Unknown(self.unknown(name)));
        }
        let bytes = world.read(path, Content::Text).map_err(NotFound::File)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The one that a file names, with the mistakes in it: a name, or a path that is seen from that file and does not lead
    /// out of the folder `root`.
    pub(super) fn named(
        &self,
        world: &dyn World,
        source: &Arc<Source>,
        name: &Located<String>,
    ) -> Result<(Arc<T>, Vec<Diagnostic>), Box<Diagnostic>> {
        if let Some(found) = self.get(name) {
            return Ok((found, Vec::new()));
        }
        let file = self.read_named(world, &self.root, source, name)?;
        let read = self.load(world, &file.path, &file.bytes);
        Ok((Arc::new(read.value), read.diagnostics))
    }

    /// The file of a path that a file names, seen from that file; a name that is no path is unknown.
    pub(super) fn read_named(
        &self,
        world: &dyn World,
        root: &Path,
        source: &Arc<Source>,
        name: &Located<String>,
    ) -> Result<NamedFile, Box<Diagnostic>> {
        let unknown = Diagnostic::new(T::UNKNOWN, format!("unknown {} `{}`", T::WHAT, name.value))
            .at(Location::new(source, name.span));
        if !is_path(name) {
            let why = self.unknown(name);
            let unknown = unknown.help(why.help());
            return Err(Box::new(match &why.near {
                Some(near) => unknown.replacing(name, near),
                None => unknown,
            }));
        }
        let folder = Path::new(source.name()).parent().unwrap_or(Path::new(""));
        let path = folder.join(&name.value);
        match world::read_within(world, root, &path, Content::Text) {
            Ok((real, bytes)) => Ok(NamedFile { path, real, bytes }),
            Err(FileError { reason: Unreadable::Outside, .. }) => {
                Err(Box::new(unknown.label("it is outside the workspace")))
            }
            Err(error) => Err(Box::new(unknown.label(error.reason.to_string()))),
        }
    }

    /// The folder that the paths in a file do not lead out of: the workspace, or for a file elsewhere its own folder.
    pub(super) fn root_of<'a>(&'a self, world: &dyn World, path: &'a Path) -> &'a Path {
        let root = if self.root.as_os_str().is_empty() { Path::new(".") } else { &self.root };
        match (world.real(root), world.real(path)) {
            (Ok(root), Ok(path)) if path.starts_with(&root) => &self.root,
            _ => path.parent().unwrap_or(Path::new("")),
        }
    }

    /// The file of the workspace that has the name.
    pub(super) fn path(&self, name: &str) -> Option<&Path> {
        self.paths.get(name).map(PathBuf::as_path)
    }

    fn unknown(&self, name: &str) -> UnknownName {
        let names = self.names();
        UnknownName {
            what: T::WHAT,
            name: name.to_owned(),
            near: suggest(name, names.iter().copied()).map(str::to_owned),
            known: names.into_iter().map(str::to_owned).collect(),
        }
    }
}

/// A file that another names.
pub(super) struct NamedFile {
    /// Its path as people write it.
    pub(super) path: PathBuf,
    /// Its path without links and dots.
    pub(super) real: PathBuf,
    pub(super) bytes: Arc<[u8]>,
}

/// Why a name that somebody asked for gives nothing.
pub(super) enum NotFound {
    /// Nothing has the name.
    Unknown(UnknownName),
    /// Its file cannot be read.
    File(FileError),
}

/// Whether a person who wrote this meant a file.
fn is_path(name: &str) -> bool {
    name.contains(['/', '\\']) || Path::new(name).extension().is_some_and(|extension| extension == "toml")
}
