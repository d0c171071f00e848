use fontdb::{Database, Source};
use parley_engine::FontInstance;

use super::added::{self, AddedFace, FontOrigin};
use super::coverage::Coverage;
use super::wanted::Wanted;
use super::{LoadedFace, bundled};
use crate::layout::Family;
use crate::layout::face::FaceError;
use crate::world::{Unreadable, missing_faces};

/// The faces that text may be set in: the bundled ones first, then those that were added.
#[derive(Debug, Default)]
pub struct Fonts {
    pub(super) database: Database,
    pub(super) added: Vec<AddedFace>,
}

impl Fonts {
    /// Adds the faces of a font file (OpenType with TrueType or CFF outlines, or a collection of them). A file is read when text is
    /// first set in one of its faces; adding it only looks at its tables.
    ///
    /// # Errors
    /// When it is no font, or has a face that cannot or must not be embedded; its other faces are added.
    pub fn add(&mut self, source: Source) -> Result<(), FaceError> {
        if let Source::Binary(bytes) = &source {
            let bytes = (**bytes).as_ref();
            if let Some(promised) = missing_faces(&bytes[..bytes.len().min(12)], bytes.len() as u64) {
                return Err(FaceError(Unreadable::MissingFaces { promised }.to_string()));
            }
        }
        let ids = self.database.load_font_source(source);
        let faces = AddedFace::all(&self.database, &ids, FontOrigin::Named);
        let mut outcome = if faces.is_empty() { Err(FaceError("it is not a font".into())) } else { Ok(()) };
        for face in faces {
            match face {
                Ok(face) => self.added.push(face),
                Err(error) => outcome = Err(error),
            }
        }
        outcome
    }

    /// Adds the fonts of the system, save for those that cannot or must not be embedded. They come last, by name.
    pub fn add_system(&mut self, system: &Database) {
        let mut found: Vec<_> = system.faces().collect();
        found.sort_by_key(|face| (added::path(&face.source), face.index));
        let ids: Vec<_> = found.into_iter().map(|face| self.database.push_face_info(face.clone())).collect();
        let faces = AddedFace::all(&self.database, &ids, FontOrigin::System);
        let mut faces: Vec<_> = faces.into_iter().flatten().collect();
        faces.sort_by(|a, b| a.info.post_script_name.cmp(&b.info.post_script_name));
        self.added.extend(faces);
    }

    /// The face at that place; there must be one. A file that has gone since it was found gives way to a bundled face.
    pub(in crate::layout) fn get(&self, slot: usize) -> &LoadedFace {
        match slot.checked_sub(bundled::COUNT) {
            None => bundled::face(slot),
            Some(added) => {
                self.added[added].load(&self.database).unwrap_or_else(|| bundled::face(bundled::SERIF))
            }
        }
    }

    /// Whether the face at that place is one of the program's own.
    pub(in crate::layout) fn is_bundled(slot: usize) -> bool {
        slot < bundled::COUNT
    }

    /// Whether the face at that place has the character.
    pub(in crate::layout) fn covers(&self, slot: usize, character: char) -> bool {
        match slot.checked_sub(bundled::COUNT) {
            None => bundled::face(slot).coverage.has(character),
            Some(added) => self.coverage(&self.added[added]).has(character),
        }
    }

    pub(super) fn coverage<'a>(&'a self, face: &'a AddedFace) -> &'a Coverage {
        face.coverage(&self.database)
    }

    /// The place of a face that [`Self::get`] has given to the shaper.
    pub(in crate::layout) fn slot(&self, instance: &FontInstance) -> Option<usize> {
        let is = |slot: usize| bundled::loaded(slot).is_some_and(|face| face.is(instance));
        let bundled = (0..bundled::COUNT).find(|&slot| is(slot));
        let added = || self.added.iter().position(|face| face.loaded().is_some_and(|face| face.is(instance)));
        bundled.or_else(|| added().map(|at| at + bundled::COUNT))
    }

    /// The family of that name: a bundled one, or one that was added.
    pub(in crate::layout) fn family(&self, name: &str) -> Option<Family> {
        match name {
            _ if name.eq_ignore_ascii_case("Source Serif 4") => Some(Family::Serif),
            _ if name.eq_ignore_ascii_case("Source Sans 3") => Some(Family::Sans),
            _ => {
                let first = self.added.iter().position(|face| face.is_of(name))?;
                u16::try_from(first).ok().map(Family::Added)
            }
        }
    }

    /// The names of all families.
    pub(in crate::layout) fn families(&self) -> impl Iterator<Item = &str> {
        let added = self.added.iter().filter_map(AddedFace::family);
        ["Source Serif 4", "Source Sans 3"].into_iter().chain(added)
    }

    /// The places of the faces of the family whose first is that one, the nearest in style first.
    pub(super) fn faces_of(&self, first: usize, wanted: Wanted) -> Vec<usize> {
        let Some(name) = self.added.get(first).and_then(AddedFace::family) else { return Vec::new() };
        let mut faces: Vec<usize> = (0..self.added.len()).filter(|&at| self.added[at].is_of(name)).collect();
        faces.sort_by_cached_key(|&at| self.added[at].distance(wanted));
        faces.into_iter().map(|at| at + bundled::COUNT).collect()
    }

    /// The places of the added faces to try, best first, each with who named it and whether it is drawn for another language: those
    /// that were named before those of the system, then those drawn for the language, then those that have more of the script, then
    /// the nearest in style, then the first.
    pub(super) fn added(
        &self,
        wanted: Wanted,
        script: [u8; 4],
        language: Option<&str>,
    ) -> Vec<(usize, FontOrigin, bool)> {
        let counts: Vec<usize> = self.added.iter().map(|face| self.coverage(face).count(script)).collect();
        let most = counts.iter().copied().max().unwrap_or_default().max(1);
        // Faces that have more than half of what another has are as good: families differ in a few signs.
        let lacking = |at: usize| most.checked_div(counts[at]).map_or(u32::MAX, usize::ilog2);
        let mut order: Vec<usize> = (0..self.added.len()).collect();
        order.sort_by_cached_key(|&at| {
            let face = &self.added[at];
            (face.origin, face.is_foreign(language), lacking(at), face.distance(wanted))
        });
        let found = |at: usize| {
            let face = &self.added[at];
            (at + bundled::COUNT, face.origin, face.is_foreign(language))
        };
        order.into_iter().map(found).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    const PLAIN: Wanted = Wanted { family: Family::Serif, bold: false, italic: false };

    fn memory(bytes: &[u8]) -> Source {
        Source::Binary(Arc::new(bytes.to_vec()))
    }

    #[test]
    fn added_files_are_ordered_by_what_is_wanted() {
        let mut fonts = Fonts::default();
        for slot in [bundled::SANS, bundled::SERIF_BOLD, bundled::SERIF] {
            fonts.add(memory(&bundled::face(slot).face.data)).unwrap();
        }
        let names = |wanted| -> Vec<_> {
            let order = fonts.added(wanted, *b"Latn", Some("en"));
            order.iter().map(|&(slot, ..)| fonts.get(slot).face.postscript_name.clone()).collect()
        };
        assert_eq!(names(PLAIN), ["SourceSerif4-Regular", "SourceSans3-Regular", "SourceSerif4-SemiBold"]);
        assert_eq!(
            names(Wanted { bold: true, ..PLAIN }),
            ["SourceSerif4-SemiBold", "SourceSerif4-Regular", "SourceSans3-Regular"]
        );
        assert_eq!(names(Wanted { family: Family::Sans, ..PLAIN })[0], "SourceSans3-Regular");
        let slot = bundled::COUNT;
        assert!(fonts.covers(slot, 'ß') && !fonts.covers(slot, '你'));
    }

    #[test]
    fn a_family_is_found_by_its_name() {
        let mut fonts = Fonts::default();
        for slot in [bundled::MONO, bundled::NASKH, bundled::NASKH_BOLD] {
            fonts.add(memory(&bundled::face(slot).face.data)).unwrap();
        }
        assert_eq!(fonts.family("source sans 3"), Some(Family::Sans));
        assert_eq!(fonts.family("Fira Sans"), None);
        let naskh = fonts.family("Noto Naskh Arabic").unwrap();
        assert_eq!(naskh, Family::Added(1));
        let first = |bold| {
            let wanted = Wanted { family: naskh, bold, italic: false };
            fonts.get(fonts.order(wanted, *b"Latn", Some("en"))[0].slot).face.postscript_name.clone()
        };
        assert_eq!([first(false), first(true)], ["NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold"]);
    }

    #[test]
    fn what_is_not_a_font_is_not_added() {
        let mut fonts = Fonts::default();
        assert!(fonts.add(memory(b"no font")).is_err());
        let whole = &bundled::face(bundled::NASKH).face.data;
        for length in [0, 4, 12, 100, 1000, whole.len() / 2] {
            // A font cut short may still have its tables; it must only never break the program.
            let _ = fonts.add(memory(&whole[..length]));
        }
        for slot in bundled::COUNT..bundled::COUNT + fonts.added.len() {
            let _ = fonts.covers(slot, 'a');
            let _ = fonts.get(slot);
        }
    }

    #[test]
    fn fonts_that_must_not_be_embedded_are_not_added() {
        let mut bytes = bundled::face(bundled::SANS).face.data.to_vec();
        let count = usize::from(u16::from_be_bytes([bytes[4], bytes[5]]));
        let record = (0..count).map(|at| 12 + 16 * at).find(|&at| &bytes[at..at + 4] == b"OS/2").unwrap();
        let table = u32::from_be_bytes(bytes[record + 8..record + 12].try_into().unwrap()) as usize;
        bytes[table + 8..table + 10].copy_from_slice(&2_u16.to_be_bytes());
        let error = Fonts::default().add(memory(&bytes)).unwrap_err();
        assert_eq!(error.to_string(), "the licence of the font forbids that it is embedded");
    }
}
