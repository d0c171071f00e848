use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use skrifa::instance::{Location, LocationRef, Size};
use skrifa::metrics::Metrics;
use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider, Tag};

/// Names one of the faces of [`super::Pages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u16);

/// The bytes of a font file, which the faces of a collection share.
#[derive(Clone)]
pub enum FontFile {
    /// Part of the program.
    Bundled(&'static [u8]),
    /// Read while it runs.
    Read(Arc<Vec<u8>>),
}

impl fmt::Debug for FontFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FontFile({} bytes)", self.len())
    }
}

impl AsRef<[u8]> for FontFile {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl Deref for FontFile {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Bundled(bytes) => bytes,
            Self::Read(bytes) => bytes,
        }
    }
}

/// One font face: its file and what a PDF says of it.
#[derive(Clone)]
pub struct Face {
    /// The PostScript name.
    pub postscript_name: String,
    /// The whole font file.
    pub data: FontFile,
    /// The index of the face in a collection, else zero.
    pub index: u32,
    /// The places of the axes of a variable font, by their tags; an axis that is not named is where the font has it.
    pub variations: Vec<([u8; 4], f32)>,
    /// Its measures.
    pub metrics: FaceMetrics,
    location: Location,
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Face")
            .field("postscript_name", &self.postscript_name)
            .field("index", &self.index)
            .field("metrics", &self.metrics)
            .finish_non_exhaustive()
    }
}

/// The measures of a face, in its own units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FaceMetrics {
    /// Units per em.
    pub units_per_em: u16,
    /// From the baseline up to the top of the tallest letters.
    pub ascent: f32,
    /// From the baseline down to the bottom of the deepest letters, negative.
    pub descent: f32,
    /// The height of capitals.
    pub cap_height: f32,
    /// The height of a small x.
    pub x_height: f32,
    /// The slant in degrees, negative to the right.
    pub italic_angle: f32,
    /// 100 to 900.
    pub weight: f32,
    /// The box that all glyphs fit in: left, bottom, right, top.
    pub bounds: [f32; 4],
}

/// Why a file is not taken as a font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaceError(pub(in crate::layout) String);

impl fmt::Display for FaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FaceError {}

impl Face {
    /// Reads one face of an OpenType font file: TrueType or CFF outlines, alone or in a collection.
    ///
    /// A face that states no height of capitals is given seven tenths of the em, one without a height of x a half.
    ///
    /// # Errors
    /// When the file is not a font, has no face of that index, no outlines, or no PostScript name to embed it by, or when its
    /// licence forbids that it is embedded (`fsType` of the table `OS/2`, OpenType 1.9.1).
    pub fn parse(data: FontFile, index: u32) -> Result<Self, FaceError> {
        Self::parse_at(data, index, Vec::new())
    }

    /// Reads a face of a variable font, at these places of its axes.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn parse_at(data: FontFile, index: u32, variations: Vec<([u8; 4], f32)>) -> Result<Self, FaceError> {
        let (postscript_name, mut metrics) = facts(&data, index)?;
        let mut location = Location::default();
        if let Ok(font) = FontRef::from_index(&data, index)
            && !variations.is_empty()
        {
            let settings = variations.iter().map(|(tag, value)| (Tag::new(tag), *value));
            location = font.axes().location(settings);
            metrics.vary(&font, (&location).into(), &variations);
        }
        Ok(Self { postscript_name, data, index, variations, metrics, location })
    }

    /// Its place among the axes of a variable font.
    pub(crate) fn location(&self) -> LocationRef<'_> {
        (&self.location).into()
    }
}

/// How far italic letters lean, in degrees, where their font does not say it.
const ITALIC_ANGLE: f32 = -12.0;

impl FaceMetrics {
    /// Takes the measures of a variable font at a place of its axes.
    fn vary(&mut self, font: &FontRef<'_>, location: LocationRef<'_>, variations: &[([u8; 4], f32)]) {
        let place =
            |tag: &[u8; 4]| variations.iter().find(|(other, _)| other == tag).map(|(_, value)| *value);
        let metrics = Metrics::new(font, Size::unscaled(), location);
        self.ascent = metrics.ascent;
        self.descent = metrics.descent;
        self.cap_height = metrics.cap_height.unwrap_or(self.cap_height);
        self.x_height = metrics.x_height.unwrap_or(self.x_height);
        self.weight = place(b"wght").unwrap_or(self.weight);
        let leaning = place(b"slnt").or_else(|| place(b"ital").map(|_| ITALIC_ANGLE));
        self.italic_angle = leaning.filter(|_| self.italic_angle == 0.0).unwrap_or(self.italic_angle);
        // The box is that of the font's own place; heavier and slanted letters need some more.
        let more = f32::from(self.units_per_em) / 10.0;
        let [left, bottom, right, top] = self.bounds;
        self.bounds = [left - more, bottom - more, right + more, top + more];
    }
}

/// The PostScript name and the measures of a face that can be embedded.
pub(super) fn facts(data: &[u8], index: u32) -> Result<(String, FaceMetrics), FaceError> {
    let font = FontRef::from_index(data, index).map_err(|error| FaceError(error.to_string()))?;
    let has = |tag: &[u8; 4]| font.table_data(Tag::new(tag)).is_some();
    if ![b"glyf", b"CFF ", b"CFF2"].into_iter().any(has) {
        return Err(FaceError("the font has no outlines of TrueType or CFF".into()));
    }
    // Of the four lowest bits the second alone says that nothing is allowed.
    if font.os2().is_ok_and(|table| table.fs_type() & 0b1111 == 0b0010) {
        return Err(FaceError("the licence of the font forbids that it is embedded".into()));
    }
    let name = font.localized_strings(StringId::POSTSCRIPT_NAME).english_or_first();
    // No longer than the OpenType specification has it, which is within what ISO 19005-2, 6.1.13 asks of names.
    let postscript_name: String = name
        .map(|name| name.chars().filter(char::is_ascii_graphic).take(63).collect())
        .filter(|name: &String| !name.is_empty())
        .ok_or_else(|| FaceError("the font has no PostScript name".into()))?;
    let metrics = Metrics::new(&font, Size::unscaled(), LocationRef::default());
    if metrics.units_per_em == 0 {
        return Err(FaceError("the font has no units per em".into()));
    }
    let em = f32::from(metrics.units_per_em);
    let bounds = metrics.bounds.map_or([0.0, metrics.descent, em, metrics.ascent], |bounds| {
        [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max]
    });
    let weight = font.os2().map_or(400.0, |table| f32::from(table.us_weight_class()));
    let metrics = FaceMetrics {
        units_per_em: metrics.units_per_em,
        ascent: metrics.ascent,
        descent: metrics.descent,
        cap_height: metrics.cap_height.unwrap_or(em * 0.7),
        x_height: metrics.x_height.unwrap_or(em * 0.5),
        italic_angle: metrics.italic_angle,
        weight,
        bounds,
    };
    Ok((postscript_name, metrics))
}
