//! Languages: direction, fixed words, dates, lists, quotation marks and paces of speech.

mod date;
mod language;
mod pace;
mod punctuation;
mod shape;
mod store;

pub use language::{Direction, Language};
pub use pace::{Pace, clock};
pub use shape::Locale;
pub use store::languages;
