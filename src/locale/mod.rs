//! Languages: direction, fixed words, dates and quotation marks.

mod language;

pub use language::{Direction, Language};

use crate::reader::{Date, DateRange};

/// The fixed words and forms of a language.
#[derive(Debug)]
pub struct Locale {}

impl Locale {
    /// That of the language, else of English.
    pub fn of(language: &Language) -> &'static Self {
        let _ = language;
        todo!()
    }

    /// The fixed word or phrase of that name, such as `sources`.
    ///
    /// # Panics
    /// When no locale has that name: a mistake of the program, never of a brief.
    pub fn word(&self, name: &str) -> &str {
        let _ = name;
        todo!()
    }

    /// A date as running text has it, such as "20 September 2024".
    pub fn date(&self, date: Date) -> String {
        let _ = date;
        todo!()
    }

    /// A range of dates, such as "20–22 September 2024".
    pub fn date_range(&self, range: DateRange) -> String {
        let _ = range;
        todo!()
    }
}
