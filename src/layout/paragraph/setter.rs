use std::sync::Arc;

use super::shape::Shaping;
use crate::layout::fonts::Fonts;
use crate::layout::{Face, FaceId};

/// What is kept from one paragraph to the next: the faces in use and what the shaper remembers.
#[derive(Debug, Default)]
pub struct Setter {
    pub(super) shaping: Shaping,
    pub(super) book: FaceBook,
}

/// The faces that glyphs were taken from, in the order of first use.
#[derive(Debug, Default)]
pub(super) struct FaceBook {
    pub(super) fonts: Arc<Fonts>,
    faces: Vec<Arc<Face>>,
    ids: Vec<Option<FaceId>>,
}

impl FaceBook {
    /// The name of the face at that place among the fonts.
    pub(super) fn id(&mut self, slot: usize) -> FaceId {
        if self.ids.len() <= slot {
            self.ids.resize(slot + 1, None);
        }
        *self.ids[slot].get_or_insert_with(|| {
            self.faces.push(Arc::clone(&self.fonts.get(slot).face));
            FaceId((self.faces.len() - 1) as u16)
        })
    }

    pub(super) fn fonts(&self) -> &Fonts {
        &self.fonts
    }
}

impl Setter {
    /// A setter that takes its faces from those.
    pub fn new(fonts: Arc<Fonts>) -> Self {
        Self { shaping: Shaping::default(), book: FaceBook { fonts, ..FaceBook::default() } }
    }

    pub(in crate::layout) fn fonts(&self) -> &Fonts {
        self.book.fonts()
    }

    /// The faces that glyphs were taken from so far, by [`FaceId`].
    pub fn faces(&self) -> &[Arc<Face>] {
        &self.book.faces
    }
}
