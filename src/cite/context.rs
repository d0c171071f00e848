use crate::locale::{Language, Locale};
use crate::reader::Date;
use crate::statement::Directory;

/// What a citation is written with.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Where names are found.
    pub directory: &'a Directory,
    /// The fixed words of the text's language.
    pub locale: &'a Locale,
    /// The language of the text.
    pub language: &'a Language,
    /// The date of the statement, whose roles speakers have where nothing else is dated.
    pub date: Option<Date>,
}
