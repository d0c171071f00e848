use crate::theme::Colour;

/// The line of the unit, in ems.
pub(super) const UNIT: f32 = 1.7;
/// From the middle of the letters' height to the baseline, in ems.
pub(super) const MIDDLE: f32 = 0.34;

/// How a chart is to look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartLook {
    /// The width that it fills, in points.
    pub width: f32,
    /// The most height of its plot where a theme bounds pictures, in points.
    pub height: f32,
    /// The size of its words, in points.
    pub size: f32,
    /// The colour of words.
    pub text: Colour,
    /// The colour of words that only help to read it.
    pub muted: Colour,
    /// The colour of bars and lines; further series have shades of it.
    pub accent: Colour,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
}

/// Knows how wide words are.
pub trait WordMeasure {
    /// The width of words of that size, in points.
    fn width(&mut self, words: &str, size: f32, bold: bool) -> f32;
}
