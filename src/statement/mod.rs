//! A brief joined with the directory and its profile.

mod assemble;
mod directory;
mod fields;
mod resolve;
mod types;

pub use directory::{Directory, Entry, Target};
pub use resolve::resolve;
pub use types::{Addressee, Recommendation, Section, Statement};
