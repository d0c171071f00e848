use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::{Content, FileError, Unreadable, World};

/// Whether what lies at a path really lies in a folder or below it, wherever links lead.
pub fn holds(world: &dyn World, folder: &Path, path: &Path) -> bool {
    real_within(world, folder, path).is_ok()
}

/// Reads a file that has to lie in a folder or below it, wherever links lead. `path` is seen from the current folder of
/// the view, as `folder` is. The real path comes beside the content: two names of one file have the same.
///
/// # Errors
/// When the file leads out of the folder, and as [`World::read`].
pub fn read_within(
    world: &dyn World,
    folder: &Path,
    path: &Path,
    content: Content,
) -> Result<(PathBuf, Arc<[u8]>), FileError> {
    let real = real_within(world, folder, path)?;
    Ok((real, world.read(path, content)?))
}

fn real_within(world: &dyn World, folder: &Path, path: &Path) -> Result<PathBuf, FileError> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let real = world.real(path)?;
    if real.starts_with(world.real(folder)?) {
        Ok(real)
    } else {
        Err(FileError::new(path, Unreadable::Outside))
    }
}

/// The real path of a folder that may not exist yet, nor those around it; none where the system does not tell.
pub fn real_folder(world: &dyn World, folder: &Path) -> Option<PathBuf> {
    let folder = world.here().ok()?.join(folder);
    let real = |above: &Path| Some((world.real(above).ok()?, folder.strip_prefix(above).ok()?));
    let (mut real, rest) = folder.ancestors().find_map(real)?;
    for part in rest.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => real.push(part),
        }
    }
    Some(real)
}
