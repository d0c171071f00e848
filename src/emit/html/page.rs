use crate::document::Document;
use crate::layout::Attachments;
use crate::locale::Locale;

/// How a page is written.
#[derive(Debug, Clone, Default)]
pub struct HtmlOptions {
    /// Whether only the article is written, to be put into the page of a website.
    pub fragment: bool,
    /// The pictures that the text names; of others only the description is printed.
    pub pictures: Attachments,
    /// The path of the folder of pictures as seen from the page; none puts them into the page itself.
    pub picture_folder: Option<String>,
}

/// What the parts of a page are made from.
pub(super) struct HtmlPage<'a> {
    pub(super) document: &'a Document,
    pub(super) options: &'a HtmlOptions,
    pub(super) locale: &'a Locale,
}
