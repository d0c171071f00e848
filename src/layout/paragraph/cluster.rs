use std::ops::Range;

/// What a cluster is to the breaking of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ClusterKind {
    /// Something to be seen.
    Visible,
    /// A space that vanishes at a line end.
    Space,
    /// A space of fixed place that still stretches (U+00A0).
    StretchingNoBreak,
    /// A space of the text that holds what it is between together, unless nothing else fits.
    BoundSpace,
    /// Any other space that does not break.
    FixedSpace,
    /// A place where a word may be divided (U+00AD).
    SoftHyphen,
    /// A line end that the author asked for.
    LineEnd,
    /// Nothing to be seen: format characters and what no face covers.
    Invisible,
}

/// The smallest stretch of text that glyphs can be told apart for.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    /// Its bytes in the joined text.
    pub(super) bytes: Range<usize>,
    /// The piece it belongs to.
    pub(super) piece: usize,
    /// The face, by its place among the fonts.
    pub(super) slot: usize,
    /// Its bidi level.
    pub(super) level: u8,
    /// What it is.
    pub(super) kind: ClusterKind,
    /// Its advance in points, with tracking.
    pub(super) advance: f32,
    /// Its glyphs, from left to right.
    pub(super) glyphs: Range<usize>,
    /// Whether a line may break before it (UAX #14).
    pub(super) break_before: bool,
    /// Whether a grapheme begins with it.
    pub(super) grapheme_start: bool,
    /// Whether a word begins with it (UAX #29, with dictionaries).
    pub(super) word_start: bool,
    /// What of its advance is blank before its glyph and vanishes at the start of a line, in points.
    pub(super) blank_before: f32,
    /// What of its advance is blank after its glyph and vanishes at the end of a line, in points.
    pub(super) blank_after: f32,
    /// What it counts for where the slack of a line is shared out among other things than spaces, in points.
    pub(super) give: f32,
}

/// A shaped glyph; offsets and advance in points, y down.
#[derive(Debug, Clone, Copy)]
pub(super) struct ShapedGlyph {
    pub(super) id: u16,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) advance: f32,
}

/// Clusters with their glyphs.
#[derive(Debug, Default)]
pub(super) struct Shaped {
    pub(super) clusters: Vec<Cluster>,
    pub(super) glyphs: Vec<ShapedGlyph>,
}

/// A shaped paragraph.
#[derive(Debug, Default)]
pub(super) struct ShapedParagraph {
    pub(super) text: String,
    pub(super) clusters: Vec<Cluster>,
    pub(super) glyphs: Vec<ShapedGlyph>,
    /// Whether it runs from right to left.
    pub(super) right_to_left: bool,
}
