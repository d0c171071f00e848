use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::fault::PictureFault;
use super::{decode, jpeg, png, raster, unopened};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, PictureContent, PictureFiles};
use crate::layout::chart::ChartSetter;
use crate::layout::style::Styles;
use crate::layout::{Fonts, Setter};
use crate::source::{Origin, SourceId};
use crate::theme::Theme;

/// A picture as formats other than PDF take it: its file, and how large it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// The real path of the file that it is read from; none of a chart.
    pub path: Option<PathBuf>,
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
        path: Option<PathBuf>,
        bytes: &Arc<[u8]>,
        origin: Origin,
        fonts: &Fonts,
        drawings: Drawings,
    ) -> Result<Self, PictureFault> {
        let (width, height) = decode(bytes, origin, fonts)?.size();
        let media_type = MediaType::of(bytes);
        if media_type == MediaType::Svg && drawings == Drawings::Pixels {
            let bytes = raster::png(bytes, origin, fonts)?.into();
            return Ok(Self { path, media_type: MediaType::Png, bytes, width, height });
        }
        Ok(Self { path, media_type, bytes: Arc::clone(bytes), width, height })
    }

    /// A file name made of what is in the file, so that equal pictures are one file and others never collide.
    pub fn content_name(&self) -> String {
        let digest = Sha256::digest(&self.bytes);
        let start: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        format!("{start}.{}", self.media_type.extension())
    }
}

/// The pictures and charts of a document.
#[derive(Debug, Clone, Default)]
pub struct Attachments {
    /// By the file that names each and its path as written.
    pictures: BTreeMap<(SourceId, String), Attachment>,
    /// By where their data are.
    charts: BTreeMap<Origin, Attachment>,
}

impl Attachments {
    /// The pictures that a document shows, and its logo where the theme has one, each of them whole and of a kind that is known;
    /// and its charts as the theme has them, as wide as its text.
    ///
    /// # Errors
    /// With a finding for each picture that cannot be used.
    pub fn of(
        document: &Document,
        theme: &Theme,
        files: &PictureFiles,
        fonts: &Arc<Fonts>,
        drawings: Drawings,
    ) -> Result<Self, Vec<Diagnostic>> {
        let (mut attachments, mut faults) =
            Self::read(document, document.pictures(theme.shows_logo()), files, fonts, drawings);
        let styles = Styles::of(theme, fonts);
        let mut setter = Setter::new(Arc::clone(fonts));
        let mut setter = ChartSetter::new(document, theme, &styles, &mut setter);
        for (chart, origin) in document.charts() {
            let drawing = setter.svg(&chart, theme.text_area().0).into_bytes().into();
            match Attachment::of(None, &drawing, origin, fonts, drawings) {
                Ok(attachment) => {
                    attachments.charts.insert(origin, attachment);
                }
                Err(fault) => faults.push(finding("this chart", &fault, document, origin)),
            }
        }
        if faults.is_empty() { Ok(attachments) } else { Err(faults) }
    }

    /// The pictures that the text of a document names, as they are.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn named(document: &Document, files: &PictureFiles, fonts: &Fonts) -> Result<Self, Vec<Diagnostic>> {
        let named = document.pictures(false);
        let (attachments, faults) = Self::read(document, named, files, fonts, Drawings::Files);
        if faults.is_empty() { Ok(attachments) } else { Err(faults) }
    }

    fn read(
        document: &Document,
        named: Vec<(String, Origin)>,
        files: &PictureFiles,
        fonts: &Fonts,
        drawings: Drawings,
    ) -> (Self, Vec<Diagnostic>) {
        let mut attachments = Self::default();
        let mut faults = Vec::new();
        for (path, origin) in named {
            if attachments.get(&path, origin).is_some() {
                continue;
            }
            let file = files.get(origin.source, &path).map_err(|error| unopened(&error));
            let read = |PictureContent { path, bytes }: &PictureContent| {
                Attachment::of(Some(path.clone()), bytes, origin, fonts, drawings)
            };
            match file.and_then(read) {
                Ok(attachment) => attachments.insert(&path, origin, attachment),
                Err(fault) => faults.push(finding(&format!("the image `{path}`"), &fault, document, origin)),
            }
        }
        (attachments, faults)
    }

    /// Adds a picture that the text at `origin` names by `path`.
    pub fn insert(&mut self, path: &str, origin: Origin, file: Attachment) {
        self.pictures.insert((origin.source, path.to_owned()), file);
    }

    /// The picture that the text at `origin` names by `path`.
    pub fn get(&self, path: &str, origin: Origin) -> Option<&Attachment> {
        self.pictures.get(&(origin.source, path.to_owned()))
    }

    /// The chart whose data are at `origin`.
    pub fn chart(&self, origin: Origin) -> Option<&Attachment> {
        self.charts.get(&origin)
    }

    /// Every picture, once for every path that names it.
    pub fn files(&self) -> impl Iterator<Item = &Attachment> {
        self.pictures.values()
    }
}

fn finding(what: &str, fault: &PictureFault, document: &Document, origin: Origin) -> Diagnostic {
    Diagnostic::new(fault.rule, format!("{what} {}", fault.message))
        .at(document.sources.location(origin))
        .help(fault.help)
}
