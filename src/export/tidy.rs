use std::path::Path;

use super::FileDigest;
use crate::world::{self, Content, EntryKind, World};

/// What became of a file that was to be removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removal {
    /// It is gone.
    Removed,
    /// There was none.
    Missing,
    /// It is not what was written: someone has changed it since.
    Changed,
    /// It really lies outside the folder, behind a link.
    Outside,
    /// The system refused.
    Failed(String),
}

/// Removes a file of a folder of outputs if it is still what was written, with folders that become empty. Without `really` it
/// only says what would become of it.
pub fn remove_output(
    world: &dyn World,
    out: &Path,
    path: &str,
    written: &FileDigest,
    really: bool,
) -> Removal {
    let path = out.join(path);
    if world.kind(&path) != Some(EntryKind::File) {
        return Removal::Missing;
    }
    if !world::holds(world, out, &path) {
        return Removal::Outside;
    }
    match world.read(&path, Content::Own) {
        Ok(bytes) if FileDigest::of(&bytes) == *written => {}
        Ok(_) => return Removal::Changed,
        Err(error) => return Removal::Failed(error.to_string()),
    }
    if !really {
        return Removal::Removed;
    }
    match world::remove(&path, out) {
        Ok(()) => Removal::Removed,
        Err(error) => Removal::Failed(format!("cannot remove `{}`: {error}", path.display())),
    }
}
