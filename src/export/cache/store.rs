use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::CachedBrief;
use crate::export::digest::hex;
use crate::world::{self, Content, Journal, Unreadable, World, write};

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
    briefs: BTreeMap<String, Arc<CachedBrief>>,
    lines: usize,
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
            briefs: BTreeMap::new(),
            lines: 0,
            journal: None,
            begun: None,
            note: None,
            failure: None,
        };
        let read = cache.read(world);
        if let Err(why) = &read {
            cache.note = Some(format!("ignored the cache `{}`: {why}", cache.path.display()));
            cache.briefs.clear();
        }
        let anew = read != Ok(true) || cache.lines > cache.briefs.len() + SUPERSEDED;
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
        let bytes = match world.read(&self.path, Content::Own) {
            Ok(bytes) => bytes,
            Err(error) if error.reason == Unreadable::Missing => return Ok(false),
            Err(error) => return Err(error.reason.to_string()),
        };
        let damaged = || "it is damaged".to_owned();
        let text = std::str::from_utf8(&bytes).map_err(|_| damaged())?;
        // The text behind the last line end was being written when a run was killed.
        let whole = &text[..text.rfind('\n').map_or(0, |end| end + 1)];
        let mut lines = whole.lines();
        match lines.next() {
            Some(header) if header == self.header => {}
            Some(header) if header.starts_with("demarche-cache ") => {
                return Err("it is of another version of demarche".to_owned());
            }
            _ => return Err("it is not a cache of demarche".to_owned()),
        }
        for line in lines.filter(|line| !line.is_empty()) {
            let (sum, entry) = line.split_once(' ').ok_or_else(damaged)?;
            if sum != check_sum(entry) {
                return Err(damaged());
            }
            let brief: CachedBrief = serde_json::from_str(entry).map_err(|_| damaged())?;
            self.briefs.insert(brief.key.clone(), Arc::new(brief));
            self.lines += 1;
        }
        Ok(true)
    }

    /// Makes ready to add lines.
    fn begin(&mut self, folder: &Path, anew: bool) -> std::io::Result<()> {
        world::make_cache_folder(folder)?;
        if anew {
            let mut text = format!("{}\n", self.header);
            text.extend(self.briefs.values().filter_map(|brief| line_of(brief).ok()));
            write(&self.path, text.as_bytes())?;
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

    /// What is known of a brief.
    pub(super) fn get(&self, key: &str) -> Option<&Arc<CachedBrief>> {
        self.briefs.get(key)
    }

    /// Forgets everything, as if every brief had changed.
    pub fn forget(&mut self) {
        self.briefs.clear();
    }

    /// Keeps what is known of a brief for later runs.
    pub fn keep(&mut self, brief: &CachedBrief) {
        let Some(journal) = &mut self.journal else { return };
        let Ok(line) = line_of(brief) else { return };
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

fn line_of(brief: &CachedBrief) -> serde_json::Result<String> {
    let entry = serde_json::to_string(brief)?;
    Ok(format!("{} {entry}\n", check_sum(&entry)))
}

fn check_sum(entry: &str) -> String {
    hex(entry.as_bytes())[..8].to_owned()
}
