use std::collections::BTreeSet;
use std::path::PathBuf;

use super::args::LOCK;
use crate::cli::session::Session;
use crate::world::RunLock;

/// Waits until no other run writes to the folders. A folder that cannot be written to is found out later, file by file.
pub(super) fn lock(outs: BTreeSet<PathBuf>, session: Session) -> Vec<RunLock> {
    let lock = |out: PathBuf| {
        let wait = || {
            // Where standard error is gone there is nobody to tell.
            let _ = session.say(&format!("waiting for another export to `{}` to finish\n", out.display()));
        };
        RunLock::take(&out.join(LOCK), wait).ok()
    };
    outs.into_iter().filter_map(lock).collect()
}
