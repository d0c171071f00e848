//! What a kind of statement, or a venue, demands.

mod library;
mod shape;
mod show;

pub use library::{built_in, load, names};
pub use shape::{Counting, Kind, Limits, Profile, ProfileSection};
pub use show::show;
