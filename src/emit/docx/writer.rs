use std::collections::BTreeMap;

use super::numbering::WordNumbering;
use super::package::Relationships;
use crate::document::Document;
use crate::layout::Attachments;
use crate::profile::Typeface;
use crate::theme::Theme;

/// How a file is written.
#[derive(Debug, Clone, Default)]
pub struct DocxOptions {
    /// The pictures that the text names; of others only the description is printed.
    pub pictures: Attachments,
    /// The typeface that a venue asks for.
    pub typeface: Option<Typeface>,
    /// When the file was made, as a time of ISO 8601; none leaves it out.
    pub created: Option<String>,
}

/// What the parts of a package are made from, and what they add to it.
pub(super) struct DocxWriter<'a> {
    pub(super) document: &'a Document,
    pub(super) theme: &'a Theme,
    pub(super) options: &'a DocxOptions,
    /// What the part that is being written points to.
    pub(super) relationships: Relationships,
    pub(super) numbering: WordNumbering,
    pub(super) media: Vec<StoredPicture>,
    pub(super) drawings: u32,
    pub(super) bookmarks: u32,
    /// How often each note is called.
    pub(super) calls: BTreeMap<u32, u32>,
}

/// A picture that is stored in the package.
pub(super) struct StoredPicture {
    /// Its name in the folder of media.
    pub(super) name: String,
    /// The file.
    pub(super) bytes: Vec<u8>,
}
