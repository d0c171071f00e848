//! What a kind of statement, or a venue, demands.

mod citation_form;
mod citation_style;
mod library;
mod named_style;
mod note_style;
mod shape;
mod show;

pub use citation_form::CitationForm;
pub use citation_style::CitationStyle;
pub use library::{REQUIRABLE, built_in, load, names, text};
pub use named_style::NamedStyle;
pub use note_style::NoteStyle;
pub use shape::{
    Acronyms, ByStatus, CoSigners, Counting, Delivery, EndList, Feature, FileFormat, HouseStyle, Kind,
    Limits, NameOrder, Numbering, Profile, ProfileSection, SignerPlace, Status, Typeface,
};
pub use show::{in_short, show, years};
