use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::CachedBrief;
use super::lines::CachedLines;
use crate::export::digest::hex;
use crate::world::{self, Content, Journal, Unreadable, World, write_piecewise};

/// The version of the files of the cache.
const VERSION: u32 = 1;

/// A file with more lines than these that later ones replace is written anew.
const SUPERSEDED: usize = 1_000;

/// The folder of the cache in that of a workspace.
pub fn cache_folder(root: &Path) -> PathBuf {
    const NAME: &str = ".demarche-cache";
    if root == Path::new(".") { PathBuf::from(NAME) } else { root.join(NAME) }
}

/// What tells one cache from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CacheKey {
    /// The program: an export by another one is another.
    pub program: String,
    /// Everything that was asked for, but for the briefs.
    pub options: String,
}

/// What earlier exports with the same options have read and written. It is a file of lines, one a brief, each with a check sum: lines
/// are added as briefs are done, so that a killed run loses nothing, and the last line of a brief counts.
#[derive(Debug)]
pub struct Cache {
    path: PathBuf,
    header: String,
    known: Arc<CachedLines>,
    journal: Option<Journal>,
    begun: Option<SystemTime>,
    note: Option<String>,
    failure: Option<String>,
}

impl Cache {
    /// Opens the cache in a folder, which is made if it is missing. A file that is damaged, of another program or of another version
    /// is not used, and [`Self::note`] says so.
    pub fn open(world: &dyn World, folder: &Path, key: &CacheKey) -> Self {
        let path = folder.join(format!("export-{}.jsonl", &hex(key.options.as_bytes())[..16]));
        let header = format!("demarche-cache {VERSION} {}", hex(key.program.as_bytes()));
        let mut cache = Self {
            path,
            header,
            known: Arc::default(),
            journal: None,
            begun: None,
            note: None,
            failure: None,
        };
        let read = cache.read(world);
        if let Err(why) = &read {
            cache.note = Some(format!("ignored the cache `{}`: {why}", cache.path.display()));
        }
        let anew = read != Ok(true) || cache.known.superseded > SUPERSEDED;
        match cache.begin(folder, anew) {
            Ok(()) => {}
            Err(error) => {
                cache.note = Some(format!("cannot write the cache in `{}`: {error}", folder.display()));
            }
        }
        cache
    }

    /// Reads the file; says whether there is one.
    fn read(&mut self, world: &dyn World) -> Result<bool, String> {
        let text = match world.read(&self.path, Content::Own) {
            Ok(text) => text,
            Err(error) if error.reason == Unreadable::Missing => return Ok(false),
            Err(error) => return Err(error.reason.to_string()),
        };
        let known = CachedLines::parse(text, &self.header);
        self.known = Arc::new(known.map_err(|why| why.reason().to_owned())?);
        Ok(true)
    }

    /// Makes ready to add lines.
    fn begin(&mut self, folder: &Path, anew: bool) -> std::io::Result<()> {
        world::make_cache_folder(folder)?;
        if anew {
            write_piecewise(&self.path, &|out| {
                writeln!(out, "{}", self.header)?;
                self.known.current().try_for_each(|line| out.write_all(line))
            })?;
        }
        self.begun = Some(world::time_in(folder)?);
        self.journal = Some(Journal::open(&self.path)?);
        Ok(())
    }

    /// Why the cache is not used, or not all of it.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// When the run began, by the clock of the file system.
    pub(super) fn begun(&self) -> Option<SystemTime> {
        self.begun
    }

    /// What earlier runs have kept.
    pub(super) fn known(&self) -> Arc<CachedLines> {
        Arc::clone(&self.known)
    }

    /// Forgets everything, as if every brief had changed.
    pub fn forget(&mut self) {
        self.known = Arc::default();
    }

    /// Keeps what is known of a brief for later runs.
    pub fn keep(&mut self, brief: &CachedBrief) {
        let Some(journal) = &mut self.journal else { return };
        let Ok(line) = CachedLines::line(brief) else { return };
        if let Err(error) = journal.add(line.as_bytes()) {
            self.failure = Some(format!("cannot write the cache `{}`: {error}", self.path.display()));
            self.journal = None;
        }
    }

    /// Why nothing more could be kept.
    pub fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }
}
