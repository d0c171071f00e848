//! What a kind of statement, or a venue, demands.

mod shape;

pub use shape::{Counting, Kind, Limits, Profile, ProfileSection};

use std::path::Path;
use std::sync::Arc;

use crate::reader::Read;

/// The names of the built-in profiles, sorted.
pub fn names() -> &'static [&'static str] {
    todo!()
}

/// The built-in profile of that name.
pub fn built_in(name: &str) -> Option<Arc<Profile>> {
    let _ = name;
    todo!()
}

/// Reads a profile of the user's own.
///
/// # Errors
/// When the file cannot be read.
pub fn load(path: &Path) -> std::io::Result<Read<Profile>> {
    let _ = path;
    todo!()
}
