//! Languages: direction, fixed words, dates, lists, quotation marks, paces of speech and what a line end does not part.

mod binding;
mod cldr;
mod collation;
mod date;
mod direction;
mod language;
mod locales;
mod number;
mod ordinal;
mod own;
mod pace;
mod pattern;
mod phrase;
mod punctuation;
mod reading;
mod shape;
mod store;

pub use binding::Bond;
pub use collation::Collation;
pub use direction::{Direction, END_OF_ISOLATE, ISOLATE, isolated};
pub use language::Language;
pub use locales::{Locales, knows_dates};
pub use own::{beginning, language_of_file};
pub use pace::{Pace, clock};
pub use shape::Locale;
pub use store::languages;
