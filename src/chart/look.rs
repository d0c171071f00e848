use crate::theme::Colour;

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
