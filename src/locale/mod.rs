//! Languages: direction, fixed words, dates and quotation marks.

mod language;

pub use language::{Direction, Language};
