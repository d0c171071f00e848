//! The only place that opens files: one view of them, bounded and confined, for a whole run.

mod collection;
mod disk;
mod error;
mod journal;
mod limits;
mod lock;
mod memory;
mod recorder;
mod remove;
mod unsaved;
mod view;
mod within;
mod write;

pub(crate) use collection::missing_faces;
pub use disk::Disk;
pub use error::{FileError, Unreadable, shown};
pub use journal::{Journal, is_cache_folder, make_cache_folder, time_in};
pub use limits::{Content, SizeLimits};
pub use lock::RunLock;
pub use memory::Memory;
pub use recorder::{FileRecord, Recorder};
pub use remove::{remove, remove_folder, remove_if_empty};
pub use unsaved::Unsaved;
pub use view::{EntryKind, FoundFiles, Links, Stamp, World};
pub use within::{holds, read_within, real_folder};
pub use write::{Change, is_taken, sweep, unwritten, write, write_new, write_piecewise};
