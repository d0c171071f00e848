//! What earlier exports have read and written, so that only what changed is exported again.

mod entry;
mod finding;
mod lines;
mod shared;
mod store;
mod survey;

pub use entry::CachedBrief;
pub use store::{Cache, CacheKey, cache_folder};
pub use survey::{Freshness, Survey};
