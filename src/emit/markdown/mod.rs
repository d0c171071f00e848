//! CommonMark with the extensions of GitHub, and front matter.

use crate::document::Document;

/// The document as Markdown, ending in a newline.
pub fn write(document: &Document) -> String {
    let _ = document;
    todo!()
}
