use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::fault::PictureFault;
use super::{decode, jpeg, png, raster, unopened};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, PictureFiles};
use crate::layout::Fonts;
use crate::source::{Origin, SourceId};

/// A picture as formats other than PDF take it: its file, and how large it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// What sort of file it is.
    pub media_type: MediaType,
    /// The bytes of the file.
    pub bytes: Arc<[u8]>,
    /// Its own width, in points.
    pub width: f32,
    /// Its own height, in points.
    pub height: f32,
}

/// What a format takes of drawings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawings {
    /// The SVG file.
    Files,
    /// A PNG file in its place.
    Pixels,
}

/// What sort of file a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MediaType {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// Scalable Vector Graphics.
    Svg,
}

impl MediaType {
    /// That of a picture that was decoded: what it is shows in its first bytes.
    fn of(bytes: &[u8]) -> Self {
        if png::is(bytes) {
            Self::Png
        } else if jpeg::is(bytes) {
            Self::Jpeg
        } else {
            Self::Svg
        }
    }

    /// Its name in HTTP and HTML (IANA registry of media types).
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Svg => "image/svg+xml",
        }
    }

    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Svg => "svg",
        }
    }
}

impl Attachment {
    fn of(
        bytes: &Arc<[u8]>,
        origin: Origin,
        fonts: &Fonts,
        drawings: Drawings,
    ) -> Result<Self, PictureFault> {
        let (width, height) = decode(bytes, origin, fonts)?.size();
        let media_type = MediaType::of(bytes);
        if media_type == MediaType::Svg && drawings == Drawings::Pixels {
            let bytes = raster::png(bytes, origin, fonts)?.into();
            return Ok(Self { media_type: MediaType::Png, bytes, width, height });
        }
        Ok(Self { media_type, bytes: Arc::clone(bytes), width, height })
    }

    /// A file name made of what is in the file, so that equal pictures are one file and others never collide.
    pub fn content_name(&self) -> String {
        let digest = Sha256::digest(&self.bytes);
        let start: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        format!("{start}.{}", self.media_type.extension())
    }
}

/// The pictures of a document, by the file that names each and its path as written.
#[derive(Debug, Clone, Default)]
pub struct Attachments(BTreeMap<(SourceId, String), Attachment>);

impl Attachments {
    /// The pictures that a document shows, and its logo where one is wanted, each of them whole and of a kind that is known.
    ///
    /// # Errors
    /// With a finding for each picture that cannot be used.
    pub fn of(
        document: &Document,
        files: &PictureFiles,
        fonts: &Fonts,
        logo: bool,
        drawings: Drawings,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut attachments = Self::default();
        let mut faults = Vec::new();
        for (path, origin) in document.pictures(logo) {
            if attachments.get(&path, origin).is_some() {
                continue;
            }
            let file = files.get(origin.source, &path).map_err(|error| unopened(&error));
            match file.and_then(|file| Attachment::of(&file.bytes, origin, fonts, drawings)) {
                Ok(attachment) => attachments.insert(&path, origin, attachment),
                Err(fault) => faults.push(
                    Diagnostic::new(fault.rule, format!("the image `{path}` {}", fault.message))
                        .at(document.sources.location(origin))
                        .help(fault.help),
                ),
            }
        }
        if faults.is_empty() { Ok(attachments) } else { Err(faults) }
    }

    /// Adds a picture that the text at `origin` names by `path`.
    pub fn insert(&mut self, path: &str, origin: Origin, file: Attachment) {
        self.0.insert((origin.source, path.to_owned()), file);
    }

    /// The picture that the text at `origin` names by `path`.
    pub fn get(&self, path: &str, origin: Origin) -> Option<&Attachment> {
        self.0.get(&(origin.source, path.to_owned()))
    }

    /// Every picture, once for every path that names it.
    pub fn files(&self) -> impl Iterator<Item = &Attachment> {
        self.0.values()
    }
}
