use std::borrow::Cow;

/// Names one of the faces of [`super::Pages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u16);

/// One font face: its file and what a PDF says of it.
#[derive(Debug, Clone)]
pub struct Face {
    /// The PostScript name.
    pub postscript_name: String,
    /// The whole font file.
    pub data: Cow<'static, [u8]>,
    /// The index of the face in a collection, else zero.
    pub index: u32,
    /// Its measures.
    pub metrics: FaceMetrics,
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
