use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::{Content, EntryKind, FileError, FoundFiles, Links, SizeLimits, Stamp, Unreadable, World};

/// Files that exist in memory only, below a root that is the current folder as well: for tests, and for programs that
/// have their briefs elsewhere than in files.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<PathBuf, Arc<[u8]>>,
    input: Arc<[u8]>,
    limits: SizeLimits,
    today: jiff::civil::Date,
}

impl Memory {
    /// Without any file, on the first day of the year 0.
    pub fn new() -> Self {
        Self::default()
    }

    /// With one more file.
    #[must_use]
    pub fn file(mut self, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> Self {
        self.files.insert(absolute(path.as_ref()), bytes.as_ref().into());
        self
    }

    /// With that on standard input.
    #[must_use]
    pub fn input(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.input = bytes.as_ref().into();
        self
    }

    /// On that day.
    #[must_use]
    pub fn on(mut self, day: jiff::civil::Date) -> Self {
        self.today = day;
        self
    }

    /// With other limits.
    #[must_use]
    pub fn with_limits(mut self, limits: SizeLimits) -> Self {
        self.limits = limits;
        self
    }

    fn within(&self, path: &Path, bytes: &Arc<[u8]>, content: Content) -> Result<Arc<[u8]>, FileError> {
        let most = self.limits.of(content);
        if bytes.len() as u64 > most {
            return Err(FileError::new(path, Unreadable::TooLarge { most }));
        }
        Ok(Arc::clone(bytes))
    }
}

fn root() -> PathBuf {
    PathBuf::from(std::path::MAIN_SEPARATOR_STR)
}

/// The path from the root, without `.` and `..`.
pub(super) fn absolute(path: &Path) -> PathBuf {
    let mut absolute = root();
    for part in path.components() {
        match part {
            Component::Normal(name) => absolute.push(name),
            Component::ParentDir => {
                absolute.pop();
            }
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    absolute
}

impl World for Memory {
    fn read(&self, path: &Path, content: Content) -> Result<Arc<[u8]>, FileError> {
        match self.files.get(&absolute(path)) {
            Some(bytes) => self.within(path, bytes, content),
            None if self.kind(path).is_some() => Err(FileError::new(path, Unreadable::Folder)),
            None => Err(FileError::new(path, Unreadable::Missing)),
        }
    }

    fn standard_input(&self, content: Content) -> Result<Arc<[u8]>, FileError> {
        self.within(Path::new("<stdin>"), &self.input, content)
    }

    fn font(&self, path: &Path) -> Result<fontdb::Source, FileError> {
        Ok(fontdb::Source::Binary(Arc::new(self.read(path, Content::Font)?)))
    }

    fn system_fonts(&self) -> fontdb::Database {
        fontdb::Database::new()
    }

    fn kind(&self, path: &Path) -> Option<EntryKind> {
        let path = absolute(path);
        if self.files.contains_key(&path) {
            return Some(EntryKind::File);
        }
        let holds = self.files.keys().any(|file| file.starts_with(&path));
        (holds || path == root()).then_some(EntryKind::Folder)
    }

    fn stamp(&self, path: &Path) -> Option<Stamp> {
        let bytes = self.files.get(&absolute(path))?.len() as u64;
        Some(Stamp { bytes, modified: None })
    }

    fn files(&self, folder: &Path, _: Links, enters: &dyn Fn(&Path) -> bool) -> FoundFiles {
        let inner = |file: &PathBuf| {
            let below = file.strip_prefix(absolute(folder)).ok()?;
            let mut path = folder.to_path_buf();
            let entered = below.components().all(|part| {
                path.push(part);
                enters(&path)
            });
            entered.then_some(path)
        };
        FoundFiles { files: self.files.keys().filter_map(inner).collect(), failures: Vec::new() }
    }

    fn real(&self, path: &Path) -> Result<PathBuf, FileError> {
        match self.kind(path) {
            Some(_) => Ok(absolute(path)),
            None => Err(FileError::new(path, Unreadable::Missing)),
        }
    }

    fn here(&self) -> io::Result<PathBuf> {
        Ok(root())
    }

    fn today(&self) -> jiff::civil::Date {
        self.today
    }
}
