//! What a kind of statement, or a venue, demands.

mod citation_form;
mod library;
mod shape;
mod show;

pub use citation_form::CitationForm;
pub use library::{REQUIRABLE, built_in, load, names};
pub use shape::{
    Acronyms, ByStatus, CoSigners, Counting, EndList, Feature, FileFormat, Kind, Limits, NameOrder,
    Numbering, Profile, ProfileSection, SignerPlace, Status,
};
pub use show::{in_short, show, years};
