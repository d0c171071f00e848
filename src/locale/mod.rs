//! Languages: direction, fixed words, dates, lists, quotation marks, paces of speech and what a line end does not part.

mod binding;
mod collation;
mod date;
mod direction;
mod language;
mod ordinal;
mod pace;
mod punctuation;
mod reading;
mod shape;
mod store;

pub use binding::Bond;
pub use collation::Collation;
pub use direction::{Direction, END_OF_ISOLATE, ISOLATE, isolated};
pub use language::Language;
pub use pace::{Pace, clock};
pub use shape::Locale;
pub use store::languages;
