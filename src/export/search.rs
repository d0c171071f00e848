use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Location};
use crate::reader::{Located, Read, suggest};
use crate::rule::Rule;
use crate::source::Source;

/// A profile or theme that a file names, to be found among the workspace's, the built-in ones and the files.
pub(super) struct Search<'a> {
    /// The folder of the workspace, which no path may lead out of.
    pub(super) root: &'a Path,
    /// What is looked for, for messages.
    pub(super) what: &'static str,
    /// The rule that reports a name nothing answers to.
    pub(super) rule: &'static Rule,
    /// The name or path.
    pub(super) name: &'a Located<String>,
    /// The file that names it.
    pub(super) source: &'a Arc<Source>,
}

impl Search<'_> {
    /// What the name or path stands for, with the mistakes in its file.
    pub(super) fn find<T>(
        &self,
        own: &BTreeMap<String, Arc<T>>,
        names: &[&str],
        built_in: impl Fn(&str) -> Option<Arc<T>>,
        load: impl Fn(&Path) -> io::Result<Read<T>>,
    ) -> Result<(Arc<T>, Vec<Diagnostic>), Box<Diagnostic>> {
        let name = self.name.value.as_str();
        if let Some(found) = own.get(name).cloned().or_else(|| built_in(name)) {
            return Ok((found, Vec::new()));
        }
        let known = own.keys().map(String::as_str).chain(names.iter().copied());
        if is_path(name) {
            let read = self.path().and_then(|path| load(&path));
            return match read {
                Ok(read) => Ok((Arc::new(read.value), read.diagnostics)),
                Err(error) => Err(Box::new(self.unknown().label(error.to_string()))),
            };
        }
        let mut all: Vec<_> = known.collect();
        all.sort_unstable();
        all.dedup();
        let unknown = self.unknown();
        Err(Box::new(if let Some(near) = suggest(name, all.iter().copied()) {
            unknown.help(format!("did you mean `{near}`?")).replacing(name, near)
        } else {
            unknown.help(format!("write one of `{}`, or the path of a file", all.join("`, `")))
        }))
    }

    fn unknown(&self) -> Diagnostic {
        let message = format!("unknown {} `{}`", self.what, self.name.value);
        Diagnostic::new(self.rule, message).at(Location::new(self.source, self.name.span))
    }

    /// The file of that path, seen from the file that names it.
    fn path(&self) -> io::Result<PathBuf> {
        let folder = Path::new(self.source.name()).parent().unwrap_or(Path::new(""));
        let path = folder.join(&self.name.value);
        let root = if self.root.as_os_str().is_empty() { Path::new(".") } else { self.root };
        if path.canonicalize()?.starts_with(root.canonicalize()?) {
            Ok(path)
        } else {
            Err(io::Error::other("it lies outside the workspace"))
        }
    }
}

/// Whether a person who wrote this meant a file.
fn is_path(name: &str) -> bool {
    name.contains(['/', '\\']) || Path::new(name).extension().is_some_and(|extension| extension == "toml")
}
