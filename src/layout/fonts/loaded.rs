use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use fontique::{Blob, Synthesis};
use parley_engine::{FontData, FontInstance, FontInstanceRef};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::layout::face::{Face, FaceError};

/// A face with what shaping asks of it.
pub(in crate::layout) struct LoadedFace {
    /// The face itself.
    pub(in crate::layout) face: Arc<Face>,
    /// The glyph of a space, where it has one.
    pub(in crate::layout) space: Option<Sign>,
    /// The glyph that divides a word, where it has one.
    pub(in crate::layout) hyphen: Option<Sign>,
    instance: FontInstance,
    /// The characters that have a glyph, as ranges with both ends included, sorted.
    coverage: Vec<(u32, u32)>,
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
struct FaceData(Arc<Face>);

impl AsRef<[u8]> for FaceData {
    fn as_ref(&self) -> &[u8] {
        &self.0.data
    }
}

impl fmt::Debug for LoadedFace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("LoadedFace").field(&self.face).finish()
    }
}

impl LoadedFace {
    pub(super) fn parse(data: Cow<'static, [u8]>, index: u32) -> Result<Self, FaceError> {
        let face = Arc::new(Face::parse(data, index)?);
        let blob = Blob::new(Arc::new(FaceData(Arc::clone(&face))));
        let instance = FontInstance { font: FontData::new(blob, index), synthesis: Synthesis::default() };
        let (coverage, space, hyphen) = match FontRef::from_index(&face.data, index) {
            Ok(font) => (coverage(&font), sign(&font, " "), sign(&font, "\u{2010}-")),
            Err(_) => (Vec::new(), None, None),
        };
        Ok(Self { face, space, hyphen, instance, coverage })
    }

    /// Whether the face has a glyph for the character.
    pub(in crate::layout) fn covers(&self, character: char) -> bool {
        let code = u32::from(character);
        let after = self.coverage.partition_point(|&(first, _)| first <= code);
        after.checked_sub(1).and_then(|at| self.coverage.get(at)).is_some_and(|&(_, last)| code <= last)
    }

    /// The face as the shaper takes it.
    pub(in crate::layout) fn instance(&self) -> FontInstanceRef<'_> {
        self.instance.as_ref()
    }

    /// Whether the shaper speaks of this face.
    pub(in crate::layout) fn is(&self, instance: &FontInstance) -> bool {
        self.instance == *instance
    }
}

/// The characters with a glyph; those of private use mean nothing outside of the font (ISO 19005-2, 6.2.11.7.3).
fn coverage(font: &FontRef<'_>) -> Vec<(u32, u32)> {
    let glyphs = font.charmap().mappings().filter(|(_, glyph)| glyph.to_u32() != 0);
    let mut codes: Vec<u32> = glyphs.map(|(code, _)| code).filter(|code| !is_private_use(*code)).collect();
    codes.sort_unstable();
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for code in codes {
        match ranges.last_mut() {
            Some((_, last)) if code <= *last + 1 => *last = code,
            _ => ranges.push((code, code)),
        }
    }
    ranges
}

/// The first of the characters that the font has.
fn sign(font: &FontRef<'_>, characters: &str) -> Option<Sign> {
    let charmap = font.charmap();
    let glyph = characters.chars().find_map(|character| charmap.map(character))?;
    let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    Some(Sign { id: u16::try_from(glyph.to_u32()).ok()?, advance: metrics.advance_width(glyph)? })
}

/// Whether a character is of one of the areas of private use (Unicode 17.0, 23.5).
fn is_private_use(code: u32) -> bool {
    matches!(code, 0xe000..=0xf8ff | 0xf_0000..)
}

#[cfg(test)]
mod tests {
    use super::is_private_use;

    #[test]
    fn characters_of_private_use_have_no_glyph() {
        let private = [0xe000, 0xf8ff, 0xf_0000, 0x10_fffd];
        assert!(private.into_iter().all(is_private_use));
        assert!(![0x20, 0xd7ff, 0xf900, 0xfb01, 0xe_0100].into_iter().any(is_private_use));
    }
}
