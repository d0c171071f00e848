//! A brief joined with the directory and its profile.

mod assemble;
mod directory;
mod fields;
mod resolve;
mod types;

pub use crate::workspace::Entry;
pub use directory::{Directory, Entries, Lookup, Target};
pub use resolve::resolve;
pub use types::{Addressee, Recommendation, Section, Statement};
