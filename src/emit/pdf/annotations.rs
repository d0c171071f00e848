//! Links: the areas of pages that lead to another place or out of the document (ISO 32000-1, 12.5.6.5).

use std::fmt::Write as _;

use lopdf::{Document, Object, ObjectId, dictionary};

use super::Error;
use super::objects::{ascii, name, number, rectangle, short_text};
use crate::layout::{DestinationId, LinkArea, LinkTarget, Pages, TagId};

/// One link area as it is in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Annotation {
    /// The object.
    pub(super) id: ObjectId,
    /// The index of its page.
    pub(super) page: usize,
    /// The tag it belongs to.
    pub(super) tag: TagId,
}

/// Adds the links of all pages to `document`, page by page. Their keys in the parent tree follow those of the pages.
pub(super) fn add(
    document: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
) -> Result<Vec<Annotation>, Error> {
    let mut annotations = Vec::new();
    for (index, page) in pages.pages.iter().enumerate() {
        for area in &page.links {
            let key = (page_ids.len() + annotations.len()) as i64;
            let mut link = dictionary! {
                "Type" => name("Annot"), "Subtype" => name("Link"), "Rect" => rectangle(area.area, page.height),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                // Printed with the page, as ISO 19005-2, 6.3.2 asks.
                "F" => 4,
                "StructParent" => key, "Contents" => short_text(&contents(area))
            };
            match &area.target {
                LinkTarget::Url(url) => {
                    link.set("A", dictionary! { "S" => name("URI"), "URI" => ascii(&percent_encoded(url)) });
                }
                LinkTarget::Destination(id) => link.set("Dest", destination(pages, page_ids, *id)?),
            }
            annotations.push(Annotation { id: document.add_object(link), page: index, tag: area.tag });
        }
    }
    Ok(annotations)
}

/// What a link says to those who do not see it; never nothing (ISO 14289-1, 7.18.1).
fn contents(area: &LinkArea) -> String {
    match (&area.target, area.description.trim().is_empty()) {
        (LinkTarget::Url(url), true) => url.clone(),
        _ => area.description.clone(),
    }
}

/// A place in the document as PDF writes it, at the magnification the reader has chosen.
pub(super) fn destination(pages: &Pages, page_ids: &[ObjectId], id: DestinationId) -> Result<Object, Error> {
    let place = pages.destinations.get(id.0 as usize).ok_or(Error::Dangling("destination"))?;
    let page = pages.pages.get(place.page).ok_or(Error::Dangling("page"))?;
    let target = page_ids.get(place.page).ok_or(Error::Dangling("page"))?;
    let top = number(page.height - place.y);
    Ok(Object::Array(vec![(*target).into(), name("XYZ"), 0.into(), top, Object::Null]))
}

/// An address in ASCII, as ISO 32000-1, 12.6.4.7 asks: what is not ASCII becomes `%` and hexadecimal digits.
fn percent_encoded(url: &str) -> String {
    let mut encoded = String::with_capacity(url.len());
    for byte in url.bytes() {
        if (0x21..0x7f).contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_ascii() {
        assert_eq!(percent_encoded("https://example.org/a?b=c#d"), "https://example.org/a?b=c#d");
        assert_eq!(percent_encoded("https://example.org/mères x"), "https://example.org/m%C3%A8res%20x");
    }
}
