use std::path::{Component, Path, PathBuf};

use super::fault::{Fault, unreadable};

/// The file that a brief names. Only files in the brief's own folder or below it are read.
pub(in crate::layout) fn locate(brief: &str, path: &str) -> Result<PathBuf, Fault> {
    let inside =
        |path: &Path| path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let outside = || {
        unreadable("lies outside the folder of its brief", "put it into that folder and name it from there")
    };
    if path.contains("://") || !inside(Path::new(path)) {
        return Err(outside());
    }
    let folder =
        Path::new(brief).parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let missing = |error: std::io::Error| {
        unreadable(
            format!("cannot be read: {}", reason(&error)),
            "check its path, which starts from the folder of the brief",
        )
    };
    let folder = folder.canonicalize().map_err(missing)?;
    let file = folder.join(path).canonicalize().map_err(missing)?;
    if !file.starts_with(&folder) {
        Err(outside())
    } else if file.is_file() {
        Ok(file)
    } else {
        Err(unreadable("is not a file", "name a PNG, JPEG or SVG file"))
    }
}

/// Why a file cannot be read, in words that are the same on all systems.
pub(super) fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".into(),
        kind => kind.to_string(),
    }
}
