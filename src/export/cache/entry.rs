use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::finding::CachedFindings;
use super::shared::{LookupDigest, SharedState};
use crate::emit::Format;
use crate::engine::Brief;
use crate::export::digest::{hex, hex_of};
use crate::export::{BriefRecord, Exported, FileDigest, NameFacts, Output, Written, WrittenPicture};
use crate::profile::Kind;
use crate::world::{Change, Content, FileRecord, Stamp, World};

/// A file that was modified within this time before a run may be modified again without a change of its time: file systems count
/// in steps of up to two seconds (FAT).
const STEP: Duration = Duration::from_secs(2);

/// What one brief read, and what became of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CachedBrief {
    /// Its path, and the profile that the command line asks for.
    #[serde(skip)]
    pub(super) key: String,
    names: NameFacts,
    inputs: Vec<CachedInput>,
    /// What it shares with the other briefs, but for the directory.
    shared: u64,
    /// What it asked of the shared directory; nothing where it depends on all of it.
    lookups: Option<Vec<LookupDigest>>,
    /// All of the shared directory.
    directory: u64,
    outputs: Vec<CachedOutput>,
    record: BriefRecord,
    findings: CachedFindings,
}

/// A file that was read.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct CachedInput {
    path: PathBuf,
    stamp: Option<CachedStamp>,
    sha256: Option<String>,
    /// Whether it was last written long enough before the run that its time stands for its content.
    settled: bool,
}

/// A file that was written.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct CachedOutput {
    path: PathBuf,
    kind: String,
    format: String,
    stamp: Option<CachedStamp>,
    sha256: String,
    pages: Option<usize>,
    words: usize,
    /// The pictures that were copied for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pictures: Vec<CachedPicture>,
}

/// A picture that was copied.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct CachedPicture {
    path: PathBuf,
    bytes: u64,
    sha256: String,
}

/// The length of a file, and the nanoseconds since 1970 when it was last written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct CachedStamp(u64, Option<i64>);

impl CachedStamp {
    fn of(stamp: Stamp) -> Self {
        let nanoseconds = |time: SystemTime| {
            let since = time.duration_since(SystemTime::UNIX_EPOCH).ok()?;
            i64::try_from(since.as_nanos()).ok()
        };
        Self(stamp.bytes, stamp.modified.and_then(nanoseconds))
    }

    /// Whether the file cannot have been changed since without a change of its stamp.
    fn is_settled(self, begun: Option<SystemTime>) -> bool {
        let begun = begun.and_then(|begun| begun.checked_sub(STEP));
        let begun = begun.and_then(|begun| Self::of(Stamp { bytes: 0, modified: Some(begun) }).1);
        matches!((self.1, begun), (Some(modified), Some(begun)) if modified < begun)
    }
}

/// A file has other content than it had.
struct Changed;

/// Whether what is cached still holds.
pub(super) enum CacheCheck {
    /// It holds.
    Fresh,
    /// It holds, though times have changed.
    Restamped(Box<CachedBrief>),
    /// It does not hold.
    Stale,
}

impl CachedBrief {
    /// What is worth keeping of a brief that was exported without being refused; nothing where a finding lies in a file whose lines
    /// may move while the brief stays the same, or where what is found depends on the day.
    pub(super) fn of(
        key: String,
        brief: &Brief<'_>,
        exported: &Exported,
        shared: &SharedState,
        begun: Option<SystemTime>,
    ) -> Option<Self> {
        let world = brief.project().world();
        if brief.file().embargo.is_some() {
            return None;
        }
        let findings = CachedFindings::of(brief, &exported.diagnostics)?;
        let input = |file: FileRecord| {
            let stamp = file.stamp.map(CachedStamp::of);
            CachedInput {
                sha256: file.digest().map(|digest| hex_of(&digest)),
                settled: stamp.is_none_or(|stamp| stamp.is_settled(begun)),
                path: file.path,
                stamp,
            }
        };
        let output = |written: &Written| CachedOutput {
            path: written.path.clone(),
            kind: written.kind.name().to_owned(),
            format: written.format.extension().to_owned(),
            stamp: world.stamp(&written.path).map(CachedStamp::of),
            sha256: written.digest.hexadecimal(),
            pages: written.pages,
            words: written.words,
            pictures: written.pictures.iter().map(CachedPicture::of).collect(),
        };
        let own_bibliographies = !brief.file().sources.files.is_empty();
        let lookups = brief.statement().directory.lookups();
        Some(Self {
            key,
            names: NameFacts::of(brief),
            inputs: brief.files().into_iter().map(input).collect(),
            shared: shared.settings,
            lookups: (!own_bibliographies).then(|| shared.digests(&lookups)),
            directory: shared.directory,
            outputs: exported.written.iter().map(output).collect(),
            record: BriefRecord::clone(exported.record.as_ref()?),
            findings,
        })
    }

    /// What the names of its outputs depend on.
    pub(in crate::export) fn names(&self) -> &NameFacts {
        &self.names
    }

    /// Whether it was exported to these files.
    pub(in crate::export) fn is_exported_to(&self, planned: &[Output]) -> bool {
        self.outputs.len() == planned.len()
            && self.outputs.iter().zip(planned).all(|(output, planned)| {
                output.path == planned.path && output.format == planned.format.extension()
            })
    }

    /// Compares it with the files that there are; with `verify` by their content, whatever their times say.
    pub(super) fn check(
        &self,
        world: &dyn World,
        shared: &SharedState,
        begun: Option<SystemTime>,
        verify: bool,
    ) -> CacheCheck {
        let holds = self.shared == shared.settings
            && match &self.lookups {
                Some(lookups) => lookups.iter().all(|lookup| shared.holds(lookup)),
                None => self.directory == shared.directory,
            };
        if !holds {
            return CacheCheck::Stale;
        }
        let mut changed = None::<Box<Self>>;
        for (index, input) in self.inputs.iter().enumerate() {
            match input.check(world, verify) {
                Ok(stamp) if stamp == input.stamp && input.settled => {}
                Ok(stamp) => {
                    let settled = stamp.is_none_or(|stamp| stamp.is_settled(begun));
                    if stamp != input.stamp || settled {
                        let input = &mut changed.get_or_insert_with(|| Box::new(self.clone())).inputs[index];
                        (input.stamp, input.settled) = (stamp, settled);
                    }
                }
                Err(Changed) => return CacheCheck::Stale,
            }
        }
        for (index, output) in self.outputs.iter().enumerate() {
            match output.check(world, verify) {
                Some(stamp) if Some(stamp) == output.stamp => {}
                Some(stamp) => {
                    changed.get_or_insert_with(|| Box::new(self.clone())).outputs[index].stamp = Some(stamp);
                }
                None => return CacheCheck::Stale,
            }
        }
        changed.map_or(CacheCheck::Fresh, CacheCheck::Restamped)
    }

    /// What an export of the brief would give, without exporting it.
    pub(in crate::export) fn replay(
        &self,
        world: &dyn World,
        brief: String,
        path: &Path,
    ) -> Option<Exported> {
        let written = |output: &CachedOutput| {
            Some(Written {
                speech: None,
                path: output.path.clone(),
                kind: Kind::ALL.into_iter().find(|kind| kind.name() == output.kind)?,
                format: Format::ALL.into_iter().find(|format| format.extension() == output.format)?,
                digest: FileDigest::parse(&output.sha256, output.stamp?.0)?,
                pictures: output.pictures.iter().map(CachedPicture::replay).collect::<Option<_>>()?,
                pages: output.pages,
                words: output.words,
                venue: None,
                change: Change::Unchanged,
            })
        };
        let written: Option<Vec<Written>> = self.outputs.iter().map(written).collect();
        let present = |input: &&CachedInput| input.stamp.is_some();
        Some(Exported {
            diagnostics: self.findings.replay(world, &brief, path)?,
            brief,
            profile: self.record.profile.to_string(),
            read: self.inputs.iter().filter(present).map(|input| input.path.clone()).collect(),
            written: written?,
            record: Some(Arc::new(self.record.clone())),
            ..Exported::default()
        })
    }
}

impl CachedInput {
    /// The stamp of the file, if it still has the same content.
    fn check(&self, world: &dyn World, verify: bool) -> Result<Option<CachedStamp>, Changed> {
        let stamp = world.stamp(&self.path).map(CachedStamp::of);
        if stamp == self.stamp && (self.settled || self.sha256.is_none()) && !verify {
            return Ok(stamp);
        }
        let holds = match (&self.sha256, stamp) {
            (_, None) => self.stamp.is_none(),
            (Some(sha256), Some(_)) => {
                world.read(&self.path, Content::Own).is_ok_and(|bytes| hex(&bytes) == *sha256)
            }
            // A font is not read whole, so that its time stands for its content.
            (None, Some(_)) => stamp == self.stamp,
        };
        if holds { Ok(stamp) } else { Err(Changed) }
    }
}

impl CachedOutput {
    /// The stamp of the file, if it is still what was written, with its pictures.
    fn check(&self, world: &dyn World, verify: bool) -> Option<CachedStamp> {
        if !self.pictures.iter().all(|picture| picture.is_there(world, verify)) {
            return None;
        }
        let stamp = CachedStamp::of(world.stamp(&self.path)?);
        if Some(stamp) == self.stamp && !verify {
            return Some(stamp);
        }
        let bytes = world.read(&self.path, Content::Own).ok()?;
        (hex(&bytes) == self.sha256).then_some(stamp)
    }
}

impl CachedPicture {
    fn of(picture: &WrittenPicture) -> Self {
        let FileDigest { bytes, .. } = picture.digest;
        Self { path: picture.path.clone(), bytes, sha256: picture.digest.hexadecimal() }
    }

    /// Whether the copy is still there: it is named after its content, so that its length is enough unless all is compared.
    fn is_there(&self, world: &dyn World, verify: bool) -> bool {
        let has_length = world.stamp(&self.path).is_some_and(|stamp| stamp.bytes == self.bytes);
        let holds = || world.read(&self.path, Content::Own).is_ok_and(|bytes| hex(&bytes) == self.sha256);
        has_length && (!verify || holds())
    }

    fn replay(&self) -> Option<WrittenPicture> {
        let digest = FileDigest::parse(&self.sha256, self.bytes)?;
        Some(WrittenPicture { path: self.path.clone(), digest })
    }
}
