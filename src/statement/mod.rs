//! A brief joined with the directory and its profile.

mod directory;
mod types;

pub use directory::{Directory, Entry, Target};
pub use types::{Addressee, Recommendation, Section, Statement};
