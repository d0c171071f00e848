//! Which glyphs of which faces are in use, and by what codes the pages show them.

use skrifa::MetadataProvider;
use skrifa::instance::Size;
use skrifa::metrics::GlyphMetrics;
use subsetter::GlyphRemapper;

use super::Error;
use crate::layout::{Face, FaceId, Pages};

/// The faces of a document as far as they are in use.
pub(super) struct PdfFonts<'a> {
    pages: &'a Pages,
    used: Vec<Option<FontUse<'a>>>,
}

/// One face in use.
pub(super) struct FontUse<'a> {
    /// The face.
    pub(super) face: &'a Face,
    /// From the glyphs of the whole face to those of the subset.
    pub(super) remapper: GlyphRemapper,
    /// By code; the first is the glyph that stands for none.
    pub(super) codes: Vec<Code>,
    /// Whether its outlines are TrueType, and not CFF.
    pub(super) truetype: bool,
    metrics: GlyphMetrics<'a>,
    /// The first code of a glyph of the whole face, or zero.
    first: Vec<u16>,
}

/// What one code of a font shows and says.
pub(super) struct Code {
    /// The glyph in the subset.
    pub(super) glyph: u16,
    /// The characters it stands for.
    pub(super) text: String,
    /// Its width in thousandths of an em.
    pub(super) width: i32,
    /// The next code of the same glyph, or zero.
    next: u16,
}

impl<'a> PdfFonts<'a> {
    /// No glyph in use yet.
    pub(super) fn new(pages: &'a Pages) -> Self {
        Self { pages, used: pages.faces.iter().map(|_| None).collect() }
    }

    /// The face in use from here on.
    pub(super) fn get(&mut self, id: FaceId) -> Result<&mut FontUse<'a>, Error> {
        let index = usize::from(id.0);
        let slot = self.used.get_mut(index).ok_or(Error::Dangling("face"))?;
        match slot {
            Some(font) => Ok(font),
            None => Ok(slot.insert(FontUse::new(&self.pages.faces[index])?)),
        }
    }

    /// The faces that are in use, and their resource names.
    pub(super) fn used(&self) -> impl Iterator<Item = (String, &FontUse<'a>)> {
        let used = self.used.iter().enumerate();
        used.filter_map(|(index, font)| Some((resource_name(FaceId(index as u16)), font.as_ref()?)))
    }
}

/// The name of a face in the resources of a page.
pub(super) fn resource_name(id: FaceId) -> String {
    format!("T{}", id.0)
}

impl<'a> FontUse<'a> {
    fn new(face: &'a Face) -> Result<Self, Error> {
        let wrong = |cause: String| Error::Face { face: face.postscript_name.clone(), cause };
        let font =
            skrifa::FontRef::from_index(&face.data, face.index).map_err(|error| wrong(error.to_string()))?;
        let metrics = font.glyph_metrics(Size::unscaled(), face.location());
        let first = vec![0; metrics.glyph_count() as usize];
        // Outlines of CFF2 become those of TrueType when the font is cut down.
        let truetype = font.table_data(skrifa::Tag::new(b"CFF ")).is_none();
        let mut this =
            Self { face, remapper: GlyphRemapper::new(), codes: Vec::new(), truetype, metrics, first };
        let width = this.width(0);
        this.codes.push(Code { glyph: 0, text: String::new(), width, next: 0 });
        Ok(this)
    }

    /// The code that shows a glyph and says its characters. A glyph that stands for several (a space for one that
    /// does not break, a hyphen for a minus) has a code for each, as a TrueType font in a PDF may.
    pub(super) fn code(&mut self, glyph: u16, text: &str) -> Result<(u16, i32), Error> {
        let missing =
            || Error::MissingGlyph { face: self.face.postscript_name.clone(), text: text.to_owned() };
        if glyph == 0 {
            return Err(missing());
        }
        let first = *self.first.get(usize::from(glyph)).ok_or_else(missing)?;
        let mut code = first;
        let mut last = 0;
        while code != 0 {
            let known = &self.codes[usize::from(code)];
            if known.text == text || !self.truetype {
                return Ok((code, known.width));
            }
            last = code;
            code = known.next;
        }
        let new = u16::try_from(self.codes.len()).map_err(|_| missing())?;
        let width = self.width(glyph);
        let subset_glyph = self.remapper.remap(glyph);
        self.codes.push(Code { glyph: subset_glyph, text: text.to_owned(), width, next: 0 });
        if last == 0 {
            self.first[usize::from(glyph)] = new;
        } else {
            self.codes[usize::from(last)].next = new;
        }
        Ok((new, width))
    }

    /// The width of a glyph of the whole face in thousandths of an em.
    fn width(&self, glyph: u16) -> i32 {
        let units = self.metrics.advance_width(u32::from(glyph).into()).unwrap_or_default();
        self.scaled(units)
    }

    /// A measure of the face in thousandths of an em.
    pub(super) fn scaled(&self, units: f32) -> i32 {
        (units * 1000.0 / f32::from(self.face.metrics.units_per_em.max(1))).round() as i32
    }
}
