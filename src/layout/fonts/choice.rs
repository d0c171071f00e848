use std::borrow::Cow;

use super::{LoadedFace, bundled};
use crate::layout::face::FaceError;
use crate::layout::line::{Family, RunStyle};

/// The faces that text may be set in: the bundled ones first, then those that were added.
#[derive(Debug, Default)]
pub struct Fonts {
    added: Vec<LoadedFace>,
}

/// What a run of text asks of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) struct Wanted {
    family: Family,
    bold: bool,
    italic: bool,
}

impl From<&RunStyle> for Wanted {
    fn from(style: &RunStyle) -> Self {
        Self { family: style.family, bold: style.bold, italic: style.italic }
    }
}

impl Fonts {
    /// Adds the faces of a font file (OpenType with TrueType or CFF outlines, or a collection of them): text that no bundled
    /// face covers is set in the first added face that does.
    ///
    /// # Errors
    /// When the file is not a font that can be embedded; the faces before the faulty one stay added.
    pub fn add(&mut self, data: &[u8]) -> Result<(), FaceError> {
        let count = match skrifa::raw::FileRef::new(data) {
            Ok(skrifa::raw::FileRef::Collection(collection)) => collection.len(),
            _ => 1,
        };
        for index in 0..count {
            self.added.push(LoadedFace::parse(Cow::Owned(data.to_vec()), index)?);
        }
        Ok(())
    }

    /// How many faces there are.
    pub(in crate::layout) fn len(&self) -> usize {
        bundled::COUNT + self.added.len()
    }

    /// The face at that place, which is below [`Self::len`].
    pub(in crate::layout) fn get(&self, slot: usize) -> &LoadedFace {
        match slot.checked_sub(bundled::COUNT) {
            None => bundled::face(slot),
            Some(added) => &self.added[added],
        }
    }

    /// The places of the faces to try, best first.
    pub(in crate::layout) fn candidates(&self, wanted: Wanted, script: [u8; 4]) -> Vec<usize> {
        let serif = match (wanted.bold, wanted.italic) {
            (false, false) => bundled::SERIF,
            (false, true) => bundled::SERIF_ITALIC,
            (true, false) => bundled::SERIF_BOLD,
            (true, true) => bundled::SERIF_BOLD_ITALIC,
        };
        let upright = if wanted.bold { bundled::SERIF_BOLD } else { bundled::SERIF };
        let sans = if wanted.bold { bundled::SANS_BOLD } else { bundled::SANS };
        let naskh = if wanted.bold { bundled::NASKH_BOLD } else { bundled::NASKH };
        let western = match wanted.family {
            Family::Serif => [serif, upright, sans],
            Family::Sans => [sans, upright, bundled::SANS],
        };
        let mut order = Vec::with_capacity(self.len());
        if script == *b"Arab" {
            order.push(naskh);
        }
        order.extend(western);
        order.push(naskh);
        order.extend(bundled::COUNT..self.len());
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(family: Family, bold: bool, italic: bool, script: [u8; 4]) -> String {
        let fonts = Fonts::default();
        let slot = fonts.candidates(Wanted { family, bold, italic }, script)[0];
        fonts.get(slot).face.postscript_name.clone()
    }

    #[test]
    fn style_and_script_choose_the_first_face() {
        assert_eq!(first(Family::Serif, false, true, *b"Latn"), "SourceSerif4-Italic");
        assert_eq!(first(Family::Sans, true, true, *b"Cyrl"), "SourceSans3-SemiBold");
        assert_eq!(first(Family::Serif, true, false, *b"Arab"), "NotoNaskhArabic-Bold");
    }

    #[test]
    fn added_files_are_tried_last_and_must_be_fonts() {
        let mut fonts = Fonts::default();
        let count = fonts.len();
        fonts.add(&bundled::face(bundled::SANS).face.data).unwrap();
        assert_eq!(fonts.len(), count + 1);
        assert!(fonts.get(count).covers('ß') && !fonts.get(count).covers('你'));
        let order = fonts.candidates(Wanted { family: Family::Serif, bold: false, italic: false }, *b"Latn");
        assert_eq!(order.last(), Some(&count));
        assert!(fonts.add(b"no font").is_err());
    }
}
