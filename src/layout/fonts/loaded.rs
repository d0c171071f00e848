use std::fmt;
use std::sync::Arc;

use fontique::Blob;
use parley_engine::{FontData, FontInstance, FontInstanceRef};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::coverage::Coverage;
use super::instance::Instance;
use crate::layout::face::{Face, FaceError, FontFile};

/// A face with what shaping asks of it.
pub(in crate::layout) struct LoadedFace {
    /// The face itself.
    pub(in crate::layout) face: Arc<Face>,
    /// The glyph of a space, where it has one.
    pub(in crate::layout) space: Option<Sign>,
    /// The glyph that divides a word, where it has one.
    pub(in crate::layout) hyphen: Option<Sign>,
    /// The characters it has.
    pub(super) coverage: Coverage,
    instance: FontInstance,
}

/// A glyph that is set without shaping.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct Sign {
    /// The glyph.
    pub(in crate::layout) id: u16,
    /// Its advance in ems.
    pub(in crate::layout) advance: f32,
}

/// Lends the file of a face to the shaper.
struct FaceData(FontFile);

impl AsRef<[u8]> for FaceData {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for LoadedFace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("LoadedFace").field(&self.face).finish()
    }
}

impl LoadedFace {
    pub(super) fn parse(data: FontFile, index: u32) -> Result<Self, FaceError> {
        Self::parse_at(data, index, Instance::default(), None)
    }

    /// A face of a variable font, by the name that it is given.
    pub(super) fn parse_at(
        data: FontFile,
        index: u32,
        instance: Instance,
        name: Option<&str>,
    ) -> Result<Self, FaceError> {
        let blob = Blob::new(Arc::new(FaceData(data.clone())));
        let synthesis = instance.synthesis(&blob, index);
        let variations = synthesis.variation_settings().iter();
        let variations = variations.map(|(tag, value)| (tag.to_be_bytes(), *value)).collect();
        let mut face = Face::parse_at(data, index, variations)?;
        if let Some(name) = name {
            name.clone_into(&mut face.postscript_name);
        }
        let face = Arc::new(face);
        let instance = FontInstance { font: FontData::new(blob, index), synthesis };
        let (coverage, space, hyphen) = match FontRef::from_index(&face.data, index) {
            Ok(font) => {
                let sign = |characters| sign(&font, face.location(), characters);
                (Coverage::of(&font), sign(" "), sign("\u{2010}-"))
            }
            Err(_) => (Coverage::default(), None, None),
        };
        Ok(Self { face, space, hyphen, coverage, instance })
    }

    /// The face as the shaper takes it.
    pub(in crate::layout) fn instance(&self) -> FontInstanceRef<'_> {
        self.instance.as_ref()
    }

    /// Whether the shaper speaks of this face.
    pub(super) fn is(&self, instance: &FontInstance) -> bool {
        self.instance == *instance
    }
}

/// The first of the characters that the font has.
fn sign(font: &FontRef<'_>, location: LocationRef<'_>, characters: &str) -> Option<Sign> {
    let charmap = font.charmap();
    let glyph = characters.chars().find_map(|character| charmap.map(character))?;
    let metrics = font.glyph_metrics(Size::new(1.0), location);
    Some(Sign { id: u16::try_from(glyph.to_u32()).ok()?, advance: metrics.advance_width(glyph)? })
}
