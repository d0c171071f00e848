//! What a kind of statement, or a venue, demands.

mod library;
mod shape;
mod show;

pub use library::{REQUIRABLE, built_in, load, names};
pub use shape::{
    Acronyms, ByStatus, CoSigners, Counting, Feature, FileFormat, Kind, Limits, NameOrder, Numbering,
    Profile, ProfileSection, Status,
};
pub use show::{in_short, show, years};
