use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::record::brief_key;
use super::{
    Exported, FileDigest, Manifest, ManifestEntry, ManifestError, Plan, Removal, Shard, manifest_path,
    remove_output,
};
use crate::engine::BriefRef;
use crate::world::{EntryKind, World, unwritten, write_piecewise};

/// The manifests of the folders that a run writes to: as they were before it, and as they become.
#[derive(Debug)]
pub struct Ledger<'w> {
    world: &'w dyn World,
    shard: Option<Shard>,
    folders: BTreeMap<PathBuf, FolderLedger>,
}

#[derive(Debug, Default)]
struct FolderLedger {
    before: Manifest,
    after: Manifest,
    /// The folders of the workspaces whose briefs are exported to this one.
    roots: BTreeSet<PathBuf>,
    /// The briefs that are looked at, in this run or by other shards, where earlier ones left statements.
    briefs: BTreeSet<String>,
}

/// A file that an earlier run wrote and that no brief would be exported to now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftoverFile {
    /// The file.
    pub path: PathBuf,
    /// What became of it; nothing unless it was to be removed.
    pub removal: Option<Removal>,
}

/// How the manifests were written.
#[derive(Debug, Clone, Default)]
pub struct LedgerReport {
    /// The files that are left over from earlier runs.
    pub leftovers: Vec<LeftoverFile>,
    /// What could not be done.
    pub failures: Vec<String>,
}

impl<'w> Ledger<'w> {
    /// Reads the manifests of the folders of a plan. That of a shard holds its own statements alone.
    ///
    /// # Errors
    /// With the path of a manifest that cannot be used.
    pub fn open(
        world: &'w dyn World,
        plan: &Plan,
        briefs: &[BriefRef<'_>],
        shard: Option<Shard>,
    ) -> Result<Self, (PathBuf, ManifestError)> {
        let mut folders: BTreeMap<PathBuf, FolderLedger> = BTreeMap::new();
        for out in plan.outs() {
            let path = manifest_path(out, shard);
            let before = Manifest::read(world, &path).map_err(|error| (path, error))?;
            folders.insert(out.to_path_buf(), FolderLedger { before, ..FolderLedger::default() });
        }
        for (index, brief) in briefs.iter().enumerate() {
            if let Some(folder) = folders.get_mut(plan.out(index)) {
                let root = &brief.project().workspace().root;
                if !folder.before.outputs.is_empty() {
                    folder.briefs.insert(brief_key(brief.path(), root));
                }
                if !folder.roots.contains(root) {
                    folder.roots.insert(root.clone());
                }
            }
        }
        Ok(Self { world, shard, folders })
    }

    /// Notes what was written of a brief.
    pub fn take(&mut self, out: &Path, exported: &Exported) {
        if let Some(folder) = self.folders.get_mut(out) {
            folder.after.add(out, exported);
        }
    }

    /// The statements of each folder, those that earlier runs wrote of other briefs among them.
    pub fn manifests(&self) -> impl Iterator<Item = (&Path, &Manifest)> {
        self.folders.iter().map(|(out, folder)| (out.as_path(), &folder.after))
    }

    /// Notes a listing of the statements.
    pub fn take_listing(&mut self, out: &Path, name: &str, digest: FileDigest) {
        if let Some(folder) = self.folders.get_mut(out) {
            folder.after.listings.insert(name.to_owned(), digest);
        }
    }

    /// Finds what is left over, removes it with `prune`, and keeps what other runs wrote.
    pub fn settle(&mut self, prune: bool) -> LedgerReport {
        let mut report = LedgerReport::default();
        for (out, folder) in &mut self.folders {
            let before = std::mem::take(&mut folder.before);
            let mut replaced = BTreeSet::new();
            if !before.outputs.is_empty() {
                replaced.extend(folder.after.outputs.values().map(|entry| statement(entry)));
            }
            let mut kept = Vec::new();
            for (path, entry) in before.outputs {
                let in_shard = self.shard.is_some() && folder.briefs.contains(&*entry.brief.brief);
                let is_new = folder.after.outputs.contains_key(&path);
                if is_new || self.world.kind(&out.join(&path)) != Some(EntryKind::File) {
                    continue;
                }
                let is_renamed = replaced.contains(&statement(&entry));
                if in_shard && !is_renamed {
                    continue;
                }
                if !is_renamed && folder.has_brief(self.world, &entry) {
                    kept.push((path, entry));
                    continue;
                }
                let removal = prune.then(|| remove_output(self.world, out, &path, &entry.file, true));
                report.leftovers.push(LeftoverFile { path: out.join(&path), removal: removal.clone() });
                if removal != Some(Removal::Removed) {
                    kept.push((path, entry));
                }
            }
            folder.after.outputs.extend(kept);
            let after = &mut folder.after;
            let shown: BTreeSet<&String> = after.outputs.values().flat_map(|entry| &entry.pictures).collect();
            for (path, digest) in before.pictures {
                let file = out.join(&path);
                if self.world.kind(&file) != Some(EntryKind::File) {
                    continue;
                }
                // What the statements of other shards show is not known.
                if self.shard.is_none() && !shown.contains(&path) {
                    let removal = prune.then(|| remove_output(self.world, out, &path, &digest, true));
                    report.leftovers.push(LeftoverFile { path: file, removal: removal.clone() });
                    if removal == Some(Removal::Removed) {
                        continue;
                    }
                }
                after.pictures.entry(path).or_insert(digest);
            }
            for (path, digest) in before.listings {
                if self.world.kind(&out.join(&path)) == Some(EntryKind::File) {
                    folder.after.listings.entry(path).or_insert(digest);
                }
            }
        }
        report
    }

    /// Writes the manifests; says what could not be written.
    pub fn write(self) -> Vec<String> {
        let mut failures = Vec::new();
        for (out, folder) in &self.folders {
            let path = manifest_path(out, self.shard);
            let nothing = folder.after == Manifest::default() && self.world.kind(&path).is_none();
            if nothing {
                continue;
            }
            let written = write_piecewise(&path, &|out| folder.after.write(out));
            if let Err(error) = written {
                failures.push(format!("cannot write `{}`: {}", path.display(), unwritten(&error)));
            }
        }
        failures
    }
}

impl FolderLedger {
    /// Whether the brief of a statement may still be there: standard input is no file that could be gone.
    fn has_brief(&self, world: &dyn World, entry: &ManifestEntry) -> bool {
        let brief = &*entry.brief.brief;
        let is_there = |root: &PathBuf| world.kind(&root.join(brief)) == Some(EntryKind::File);
        self.briefs.contains(brief) || brief.starts_with('<') || self.roots.iter().any(is_there)
    }
}

/// Which statement an entry is of, whatever its file is called.
fn statement(entry: &ManifestEntry) -> (Box<str>, Box<str>, Cow<'static, str>, Cow<'static, str>) {
    let brief = &entry.brief;
    (brief.brief.clone(), brief.profile.clone(), entry.kind.clone(), entry.format.clone())
}
