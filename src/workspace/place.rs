use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobSet};

use crate::world::{EntryKind, FileError, Links, World};

/// The name of the file that makes a folder a workspace.
pub const FILE_NAME: &str = "demarche.toml";

/// The folder that a file lies in.
pub(super) fn folder(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// An absolute folder seen from the current one: below it, above it, or as it is.
pub(super) fn from_here(world: &dyn World, folder: &Path) -> io::Result<PathBuf> {
    let here = world.here()?;
    let folder = tidy(world, folder);
    if let Ok(below) = folder.strip_prefix(&here) {
        let here = below.as_os_str().is_empty();
        return Ok(if here { PathBuf::from(".") } else { below.to_path_buf() });
    }
    match here.strip_prefix(&folder) {
        Ok(up) if folder.parent().is_some() => Ok(up.components().map(|_| Component::ParentDir).collect()),
        _ => Ok(folder),
    }
}

/// The path without `.`, and without `..` where that leads back out of a folder that is no link.
fn tidy(world: &dyn World, path: &Path) -> PathBuf {
    let plain = |component| matches!(component, Component::ParentDir);
    if path.components().any(plain) {
        return world.real(path).unwrap_or_else(|_| path.to_path_buf());
    }
    path.components().filter(|component| *component != Component::CurDir).collect()
}

/// A path within a folder; the current folder is left out.
pub(super) fn join(folder: &Path, path: &Path) -> PathBuf {
    let inner = path.components().filter(|component| *component != Component::CurDir);
    if folder == Path::new(".") { inner.collect() } else { folder.components().chain(inner).collect() }
}

/// Whether a path or pattern, as written, stays within the folder it is seen from.
pub(super) fn is_inside(written: &str) -> bool {
    let rooted = written.starts_with(['/', '\\']) || written.get(1..2) == Some(":");
    !rooted && !written.split(['/', '\\']).any(|part| part == "..")
}

/// The files that a pattern matches.
#[derive(Debug, Default)]
pub(super) struct Matching {
    /// The files, sorted.
    pub(super) files: BTreeSet<PathBuf>,
    /// The folders that could not be read.
    pub(super) failures: Vec<FileError>,
}

/// The files below `root` that a pattern matches, save for hidden folders and that of the outputs.
///
/// # Errors
/// With the reason, when it is not a pattern.
pub(super) fn matching(
    world: &dyn World,
    root: &Path,
    pattern: &str,
    out: &Path,
) -> Result<Matching, String> {
    let pattern = pattern.trim_start_matches("./");
    let glob = GlobBuilder::new(pattern).literal_separator(true).build();
    let glob = glob.map_err(|error| error.kind().to_string())?;
    // A single glob panics where its expression is too large; a set says so.
    let glob = GlobSet::builder().add(glob).build().map_err(|_| "it is too large".to_owned())?;
    let start = join(root, &fixed(pattern));
    let start = if start.as_os_str().is_empty() { Path::new(".") } else { &start };
    let enters = |path: &Path| {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        !hidden && plain(path) != plain(out) && !is_workspace(world, path)
    };
    let base = if root == Path::new(".") { Path::new("") } else { root };
    let found = world.files(start, Links::PassedOver, &enters);
    let files = found.files.iter().map(|path| plain(path));
    let files = files.filter(|path| path.strip_prefix(base).is_ok_and(|path| glob.is_match(path)));
    Ok(Matching { files: files.collect(), failures: found.failures })
}

/// The folders at the head of a pattern that have no signs of patterns.
pub(super) fn fixed(pattern: &str) -> PathBuf {
    let parts = Path::new(pattern.trim_start_matches("./")).components();
    parts
        .take_while(|part| !part.as_os_str().to_string_lossy().contains(['*', '?', '[', '{', '\\']))
        .collect()
}

/// The path without the current folder at its head.
pub(super) fn plain(path: &Path) -> PathBuf {
    path.components().filter(|component| *component != Component::CurDir).collect()
}

/// Whether a folder is a workspace.
pub(super) fn is_workspace(world: &dyn World, folder: &Path) -> bool {
    world.kind(folder) == Some(EntryKind::Folder)
        && world.kind(&folder.join(FILE_NAME)) == Some(EntryKind::File)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Disk;

    #[test]
    fn folders_seen_from_here() {
        let world = Disk::new();
        let here = world.here().unwrap();
        let from_here = |path: &Path| from_here(&world, path).unwrap();
        assert_eq!(from_here(&here), Path::new("."));
        assert_eq!(from_here(&here.join("briefs/./a")), Path::new("briefs/a"));
        assert_eq!(from_here(here.parent().unwrap()), Path::new(".."));
        assert_eq!(from_here(Path::new("/nowhere/at/all")), Path::new("/nowhere/at/all"));
    }

    #[test]
    fn joined_paths_are_short() {
        assert_eq!(join(Path::new("."), Path::new("./briefs/a.toml")), Path::new("briefs/a.toml"));
        assert_eq!(join(Path::new("../x"), Path::new("a.toml")), Path::new("../x/a.toml"));
    }

    #[test]
    fn paths_that_lead_out() {
        for path in ["../a", "a/../../b", "/etc", "C:\\x", "a\\..\\b"] {
            assert!(!is_inside(path), "{path}");
        }
        for path in ["a", "./a", "a/b.toml", "**/*.toml", "a..b"] {
            assert!(is_inside(path), "{path}");
        }
    }

    #[test]
    fn a_pattern_that_is_too_large_is_refused() {
        let pattern = format!("{}{}", "{a,".repeat(400), "}".repeat(400));
        let found = matching(&Disk::new(), Path::new("."), &pattern, Path::new("out"));
        assert_eq!(found.unwrap_err(), "it is too large");
    }
}
