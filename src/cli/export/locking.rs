use std::collections::BTreeSet;
use std::path::PathBuf;

use super::args::LOCK;
use crate::cli::session::Session;
use crate::export::Shard;
use crate::world::RunLock;

/// Waits until no other run writes to the folders. A folder that cannot be written to is found out later, file by file.
/// The shards of a run write to other files each, so that they do not wait for each other.
pub(super) fn lock(outs: BTreeSet<PathBuf>, shard: Option<Shard>, session: Session) -> Vec<RunLock> {
    let name = shard.map_or_else(|| LOCK.to_owned(), |shard| format!("{LOCK}.{shard}"));
    let lock = |out: PathBuf| {
        let wait = || {
            // Where standard error is gone there is nobody to tell.
            let _ = session.say(&format!("waiting for another export to `{}` to finish\n", out.display()));
        };
        RunLock::take(&out.join(&name), wait).ok()
    };
    outs.into_iter().filter_map(lock).collect()
}
