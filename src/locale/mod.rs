//! Languages: direction, fixed words, dates, lists and quotation marks.

mod date;
mod language;
mod punctuation;
mod shape;
mod store;

pub use language::{Direction, Language};
pub use shape::{Locale, Pace};
