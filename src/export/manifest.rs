use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{BriefRecord, Exported, FileDigest, Shard, Written, WrittenPicture};
use crate::world::{Content, Unreadable, World};

/// The version of the manifest; it grows when a field changes its meaning or goes, not when one is added.
const VERSION: u32 = 1;

/// The name of the manifest in the folder of outputs.
pub const MANIFEST: &str = "manifest.json";

/// The files in a folder of outputs that this program has written, by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The statements.
    pub outputs: BTreeMap<String, Box<ManifestEntry>>,
    /// Listings of the statements.
    pub listings: BTreeMap<String, FileDigest>,
    /// The pictures that were copied for statements.
    pub pictures: BTreeMap<String, FileDigest>,
}

/// One statement in one format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManifestEntry {
    /// What its brief says, which its other formats share.
    pub brief: Arc<BriefRecord>,
    /// What is in the file.
    pub file: FileDigest,
    /// The kind of statement, such as `talking-points`.
    pub kind: Cow<'static, str>,
    /// How it is stored, such as `pdf`.
    pub format: Cow<'static, str>,
    /// The paths of the pictures that were copied for it.
    pub pictures: Box<[String]>,
    /// How many pages it has, in formats that have pages.
    pub pages: Option<usize>,
    /// The words of its text.
    pub words: usize,
}

/// `manifest.json` in a folder of outputs: the files that were written to it. It has no times and no absolute paths, so that it
/// is the same on every machine.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Manifest")]
pub struct ManifestShape<'a> {
    /// The version of this format, which is 1.
    version: u32,
    /// The statements, sorted by path.
    outputs: Vec<StatementShape<'a>>,
    /// Listings of the statements, sorted by path.
    #[serde(default)]
    listings: Vec<FileShape<'a>>,
    /// The pictures that were copied for statements, sorted by path.
    #[serde(default)]
    pictures: Vec<FileShape<'a>>,
}

/// One statement in one format.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Statement")]
struct StatementShape<'a> {
    /// The file, seen from the folder of the manifest.
    path: Cow<'a, str>,
    /// The SHA-256 of the file in hexadecimal digits.
    sha256: Cow<'a, str>,
    /// The length of the file in bytes.
    bytes: u64,
    /// The brief, seen from the folder of its workspace.
    brief: Cow<'a, str>,
    /// The profile that it meets.
    profile: Cow<'a, str>,
    /// The kind of statement, such as `talking-points`.
    kind: Cow<'a, str>,
    /// How it is stored, such as `pdf`.
    format: Cow<'a, str>,
    /// The language, as a BCP 47 tag.
    language: Cow<'a, str>,
    /// The title.
    title: Cow<'a, str>,
    /// The date, such as `2024-09-20`.
    date: Option<Cow<'a, str>>,
    /// The name of the organisation.
    organisation: Option<Cow<'a, str>>,
    /// The name of the person who gives it.
    speaker: Option<Cow<'a, str>>,
    /// The title of the event it is given at.
    event: Option<Cow<'a, str>>,
    /// The summary.
    summary: Option<Cow<'a, str>>,
    /// What it is about.
    #[serde(default)]
    keywords: Cow<'a, [String]>,
    /// How many pages it has, in formats that have pages.
    pages: Option<usize>,
    /// The words of its text, without headings and notes.
    words: usize,
    /// The paths of the pictures that were copied for it.
    #[serde(default, skip_serializing_if = "<[String]>::is_empty")]
    pictures: Cow<'a, [String]>,
}

impl<'a> FileShape<'a> {
    fn of((path, digest): (&'a String, &'a FileDigest)) -> Self {
        Self { path: path.into(), sha256: digest.hexadecimal().into(), bytes: digest.bytes }
    }

    /// The path and what is in the file.
    fn read(self) -> Result<(String, FileDigest), ManifestError> {
        Ok((inside(&self.path)?, digest(&self.sha256, self.bytes)?))
    }
}

/// A file that is no statement.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "OtherFile")]
struct FileShape<'a> {
    /// The file, seen from the folder of the manifest.
    path: Cow<'a, str>,
    /// The SHA-256 of the file in hexadecimal digits.
    sha256: Cow<'a, str>,
    /// The length of the file in bytes.
    bytes: u64,
}

/// Why a manifest cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ManifestError {
    /// It cannot be read.
    Unreadable(String),
    /// It is none, or damaged.
    Invalid(String),
    /// It is of a later version of this program.
    Version(u32),
    /// It names a file outside its folder.
    Outside(String),
    /// Two manifests name the same file with different content.
    Conflict(String),
}

impl std::fmt::Display for ManifestError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreadable(why) => f.write_str(why),
            Self::Invalid(why) => write!(f, "it is not a manifest of demarche: {why}"),
            Self::Version(version) => {
                write!(f, "it is a manifest of version {version}, and this program reads version {VERSION}")
            }
            Self::Outside(path) => write!(f, "it names `{path}`, which lies outside its folder"),
            Self::Conflict(path) => write!(f, "the manifests disagree about `{path}`"),
        }
    }
}

impl std::error::Error for ManifestError {}

impl Manifest {
    /// The manifest in a file; an empty one where there is no such file.
    ///
    /// # Errors
    /// When it cannot be read, is no manifest, or names a file outside its folder.
    pub fn read(world: &dyn World, path: &Path) -> Result<Self, ManifestError> {
        match world.read(path, Content::Own) {
            Ok(bytes) => Self::parse(&bytes),
            Err(error) if error.reason == Unreadable::Missing => Ok(Self::default()),
            Err(error) => Err(ManifestError::Unreadable(error.to_string())),
        }
    }

    /// Reads the text of a manifest.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestError> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let invalid = |error: serde_json::Error| ManifestError::Invalid(error.to_string());
        let Versioned { version } = serde_json::from_slice(bytes).map_err(invalid)?;
        if version != VERSION {
            return Err(ManifestError::Version(version));
        }
        let shape: ManifestShape<'_> = serde_json::from_slice(bytes).map_err(invalid)?;
        let mut manifest = Self::default();
        let mut last: Option<Arc<BriefRecord>> = None;
        for output in shape.outputs {
            let path = inside(&output.path)?;
            let record = output.record();
            let brief = last.take().filter(|last| **last == record).unwrap_or_else(|| Arc::new(record));
            last = Some(Arc::clone(&brief));
            let entry = ManifestEntry {
                brief,
                file: digest(&output.sha256, output.bytes)?,
                kind: output.kind.into_owned().into(),
                format: output.format.into_owned().into(),
                pictures: output.pictures.into_owned().into(),
                pages: output.pages,
                words: output.words,
            };
            manifest.outputs.insert(path, Box::new(entry));
        }
        manifest.listings = shape.listings.into_iter().map(FileShape::read).collect::<Result<_, _>>()?;
        manifest.pictures = shape.pictures.into_iter().map(FileShape::read).collect::<Result<_, _>>()?;
        Ok(manifest)
    }

    /// Writes it, one file a line.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        write!(out, "{{\n\"version\":{VERSION},\n\"outputs\":[")?;
        for (index, (path, entry)) in self.outputs.iter().enumerate() {
            out.write_all(if index > 0 { b",\n" } else { b"\n" })?;
            serde_json::to_writer(&mut *out, &StatementShape::of(path, entry))?;
        }
        for (name, files) in [("listings", &self.listings), ("pictures", &self.pictures)] {
            write!(out, "\n],\n\"{name}\":[")?;
            for (index, file) in files.iter().enumerate() {
                out.write_all(if index > 0 { b",\n" } else { b"\n" })?;
                serde_json::to_writer(&mut *out, &FileShape::of(file))?;
            }
        }
        out.write_all(b"\n]\n}\n")
    }

    /// Its text.
    ///
    /// # Errors
    /// When a field cannot be written as JSON, which is a bug.
    pub fn to_bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.write(&mut bytes)?;
        Ok(bytes)
    }

    /// Adds what was written of a brief.
    pub fn add(&mut self, out: &Path, exported: &Exported) {
        let Some(brief) = &exported.record else { return };
        for written in &exported.written {
            let pictures = written.pictures.iter();
            self.pictures.extend(pictures.map(|picture| (path_below(out, &picture.path), picture.digest)));
            let entry = Box::new(ManifestEntry::of(brief, out, written));
            self.outputs.insert(path_below(out, &written.path), entry);
        }
    }

    /// Adds the files of another manifest.
    ///
    /// # Errors
    /// When both name a file and disagree about it.
    pub fn merge(&mut self, other: Self) -> Result<(), ManifestError> {
        for (path, entry) in other.outputs {
            match self.outputs.get(&path) {
                Some(known) if *known != entry => return Err(ManifestError::Conflict(path)),
                _ => self.outputs.insert(path, entry),
            };
        }
        for (files, others) in [(&mut self.listings, other.listings), (&mut self.pictures, other.pictures)] {
            for (path, digest) in others {
                match files.get(&path) {
                    Some(known) if *known != digest => return Err(ManifestError::Conflict(path)),
                    _ => files.insert(path, digest),
                };
            }
        }
        Ok(())
    }

    /// Every file that it names, with what is in it.
    pub fn files(&self) -> impl Iterator<Item = (&str, &FileDigest)> {
        let outputs = self.outputs.iter().map(|(path, entry)| (path.as_str(), &entry.file));
        let others = self.listings.iter().chain(&self.pictures);
        outputs.chain(others.map(|(path, digest)| (path.as_str(), digest)))
    }
}

impl ManifestEntry {
    fn of(brief: &Arc<BriefRecord>, out: &Path, written: &Written) -> Self {
        let picture = |picture: &WrittenPicture| path_below(out, &picture.path);
        Self {
            pictures: written.pictures.iter().map(picture).collect(),
            brief: Arc::clone(brief),
            file: written.digest,
            kind: written.kind.name().into(),
            format: written.format.extension().into(),
            pages: written.pages,
            words: written.words,
        }
    }
}

impl<'a> StatementShape<'a> {
    fn of(path: &'a str, entry: &'a ManifestEntry) -> Self {
        let brief = &*entry.brief;
        let words = |field: &'a Option<Box<str>>| field.as_deref().map(Cow::Borrowed);
        Self {
            path: path.into(),
            sha256: entry.file.hexadecimal().into(),
            bytes: entry.file.bytes,
            brief: (&*brief.brief).into(),
            profile: (&*brief.profile).into(),
            kind: (&*entry.kind).into(),
            format: (&*entry.format).into(),
            language: (&*brief.language).into(),
            title: (&*brief.title).into(),
            date: words(&brief.date),
            organisation: words(&brief.organisation),
            speaker: words(&brief.speaker),
            event: words(&brief.event),
            summary: words(&brief.summary),
            keywords: (&*brief.keywords).into(),
            pages: entry.pages,
            words: entry.words,
            pictures: (*entry.pictures).into(),
        }
    }

    fn record(&self) -> BriefRecord {
        let words = |field: &Option<Cow<'a, str>>| field.as_deref().map(Box::from);
        BriefRecord {
            brief: (&*self.brief).into(),
            profile: (&*self.profile).into(),
            language: (&*self.language).into(),
            title: (&*self.title).into(),
            date: words(&self.date),
            organisation: words(&self.organisation),
            speaker: words(&self.speaker),
            event: words(&self.event),
            summary: words(&self.summary),
            keywords: (&*self.keywords).into(),
        }
    }
}

/// What a manifest says is in a file.
fn digest(sha256: &str, bytes: u64) -> Result<FileDigest, ManifestError> {
    let wrong = || ManifestError::Invalid(format!("`{sha256}` is not a SHA-256"));
    FileDigest::parse(sha256, bytes).ok_or_else(wrong)
}

/// A path of a manifest, which has to stay in its folder.
fn inside(path: &str) -> Result<String, ManifestError> {
    let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if path.is_empty() || !plain || path.contains(['\\', '\0']) {
        return Err(ManifestError::Outside(path.to_owned()));
    }
    Ok(path.to_owned())
}

/// The path of a file seen from a folder above it, with `/` on every system.
pub(super) fn path_below(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// The file of a manifest that lies in a folder.
pub fn manifest_path(out: &Path, shard: Option<Shard>) -> PathBuf {
    match shard {
        None => out.join(MANIFEST),
        Some(shard) => out.join(format!("manifest.{shard}.json")),
    }
}

/// Whether a file of that name is a manifest, of a whole or of a shard.
pub fn is_manifest_name(name: &str) -> bool {
    let middle = name.strip_prefix("manifest.").and_then(|rest| rest.strip_suffix(".json"));
    let is_shard = |middle: &str| {
        let numbers = middle.split_once("-of-");
        numbers.is_some_and(|(number, all)| format!("{number}/{all}").parse::<Shard>().is_ok())
    };
    name == MANIFEST || middle.is_some_and(is_shard)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(path: &str, content: &str) -> Manifest {
        let brief = BriefRecord { brief: "a.toml".into(), title: "A".into(), ..BriefRecord::default() };
        let entry = ManifestEntry {
            brief: Arc::new(brief),
            file: FileDigest::of(content.as_bytes()),
            kind: "statement".into(),
            format: "pdf".into(),
            pictures: ["images/00.png".into()].into(),
            pages: Some(1),
            words: 3,
        };
        let picture = FileDigest::of(b"a picture");
        Manifest {
            outputs: BTreeMap::from([(path.to_owned(), Box::new(entry))]),
            listings: BTreeMap::new(),
            pictures: BTreeMap::from([("images/00.png".to_owned(), picture)]),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let written = manifest("fr/a.pdf", "00");
        assert_eq!(Manifest::parse(&written.to_bytes().unwrap()).unwrap(), written);
    }

    #[test]
    fn manifests_that_lead_out_are_refused() {
        for path in ["../a.pdf", "/etc/passwd", "a/../../b", "", "a\\..\\b", "."] {
            let bytes = manifest(path, "00").to_bytes().unwrap();
            assert_eq!(Manifest::parse(&bytes), Err(ManifestError::Outside(path.to_owned())), "{path}");
        }
    }

    #[test]
    fn merged_manifests_agree() {
        let mut whole = manifest("a.pdf", "00");
        whole.merge(manifest("b.pdf", "11")).unwrap();
        assert_eq!(whole.outputs.len(), 2);
        whole.merge(manifest("a.pdf", "00")).unwrap();
        assert_eq!(whole.merge(manifest("a.pdf", "22")), Err(ManifestError::Conflict("a.pdf".into())));
    }

    #[test]
    fn manifests_are_known_by_their_names() {
        assert!(["manifest.json", "manifest.2-of-8.json"].into_iter().all(is_manifest_name));
        assert!(
            !["manifest.9-of-8.json", "manifest.webapp.json", "a.json"].into_iter().any(is_manifest_name)
        );
    }

    #[test]
    fn others_are_no_manifests() {
        assert!(matches!(Manifest::parse(b"{\"name\":\"app\"}"), Err(ManifestError::Invalid(_))));
        assert_eq!(Manifest::parse(b"{\"version\":2}"), Err(ManifestError::Version(2)));
        let text = String::from_utf8(manifest("a.pdf", "00").to_bytes().unwrap()).unwrap();
        for sha256 in ["\"sha256\":\"", "\"sha256\":\"+"] {
            let damaged = text.replace("\"sha256\":\"f", sha256);
            assert_ne!(damaged, text);
            assert!(
                matches!(Manifest::parse(damaged.as_bytes()), Err(ManifestError::Invalid(_))),
                "{damaged}"
            );
        }
    }
}
