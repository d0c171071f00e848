use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::source::{Origin, SourceId};

/// A picture as a format other than PDF takes it: the file itself.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureFile {
    /// What sort of file it is.
    pub media_type: MediaType,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// Its own width, in points.
    pub width: f32,
    /// Its own height, in points.
    pub height: f32,
    /// The same as PNG, where the file is a drawing.
    pub raster: Option<Vec<u8>>,
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

impl PictureFile {
    /// A file name made of what is in the file, so that equal pictures are one file and others never collide.
    pub fn content_name(&self) -> String {
        let digest = Sha256::digest(&self.bytes);
        let start: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        format!("{start}.{}", self.media_type.extension())
    }
}

/// The pictures of a document, by the file that names each and its path as written.
#[derive(Debug, Clone, Default)]
pub struct Pictures(BTreeMap<(SourceId, String), PictureFile>);

impl Pictures {
    /// Adds a picture that the text at `origin` names by `path`.
    pub fn insert(&mut self, path: &str, origin: Origin, file: PictureFile) {
        self.0.insert((origin.source, path.to_owned()), file);
    }

    /// The picture that the text at `origin` names by `path`.
    pub fn get(&self, path: &str, origin: Origin) -> Option<&PictureFile> {
        self.0.get(&(origin.source, path.to_owned()))
    }

    /// Every picture, each once for every path that names it.
    pub fn files(&self) -> impl Iterator<Item = &PictureFile> {
        self.0.values()
    }
}
