//! The standards that a file declares itself to meet, as its metadata say.

use lopdf::{Document, Object};
use page_validation::ValidationProfile;

/// What a file declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declared {
    /// PDF/UA-1.
    pub accessible: bool,
    /// The level of PDF/A-2.
    pub archival: Option<Level>,
}

/// A level of PDF/A-2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// With its structure.
    A,
    /// With its text.
    U,
}

impl Declared {
    /// What the metadata of a document declare; nothing where it has none.
    pub fn by(document: &Document) -> Self {
        let packet = document.catalog().and_then(|catalogue| catalogue.get(b"Metadata"));
        let packet = packet.and_then(Object::as_reference).and_then(|id| document.get_object(id));
        let packet = packet.and_then(Object::as_stream).map(|stream| stream.content.as_slice());
        let packet = String::from_utf8_lossy(packet.unwrap_or_default());
        let says = |element: &str, value: &str| packet.contains(&format!("<{element}>{value}</{element}>"));
        let level = |level| says("pdfaid:part", "2") && says("pdfaid:conformance", level);
        let archival = if level("A") {
            Some(Level::A)
        } else if level("U") {
            Some(Level::U)
        } else {
            None
        };
        Self { accessible: says("pdfuaid:part", "1"), archival }
    }

    /// The profiles of `page_validation` that a file has to meet.
    pub fn profiles(self) -> impl Iterator<Item = ValidationProfile> {
        let archival = self.archival.map(|level| match level {
            Level::A => ValidationProfile::PdfA2a,
            Level::U => ValidationProfile::PdfA2u,
        });
        self.accessible.then_some(ValidationProfile::PdfUa1).into_iter().chain(archival)
    }
}
