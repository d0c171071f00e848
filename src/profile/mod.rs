//! What a kind of statement, or a venue, demands.

mod shape;

pub use shape::{Counting, Kind, Limits, Profile, ProfileSection};
