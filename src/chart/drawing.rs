use super::look::{ChartLook, WordMeasure};
use crate::theme::Colour;

/// A chart as marks on an area, in points from its top left corner, x to the right and y down.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartDrawing {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What is painted, in order.
    pub marks: Vec<ChartMark>,
}

/// One mark of a chart.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartMark {
    /// A filled rectangle: a bar, an axis or a line of a grid.
    Area {
        /// Its left edge.
        x: f32,
        /// Its upper edge.
        y: f32,
        /// Its width.
        width: f32,
        /// Its height.
        height: f32,
        /// Its colour.
        colour: Colour,
        /// The series and category whose number it shows; none for axes and grids.
        shows: Option<(usize, usize)>,
    },
    /// The line of a series; it is broken where a number is not known.
    Line {
        /// The points of each unbroken part.
        parts: Vec<Vec<[f32; 2]>>,
        /// Its width.
        width: f32,
        /// Its colour.
        colour: Colour,
        /// Lengths of dashes and gaps; none for an unbroken line.
        dashes: Vec<f32>,
        /// The series that it shows.
        series: usize,
    },
    /// Words.
    Words {
        /// The words.
        text: String,
        /// Where they begin, end or have their middle.
        x: f32,
        /// Their baseline.
        y: f32,
        /// Which of these `x` is.
        anchor: Anchor,
        /// How wide they are.
        width: f32,
        /// Their size.
        size: f32,
        /// Whether they are bold.
        bold: bool,
        /// Their colour.
        colour: Colour,
    },
}

/// Words on a chart before they have their place.
pub(super) struct ChartWords<'w> {
    pub(super) text: &'w str,
    pub(super) bold: bool,
    pub(super) colour: Colour,
}

impl ChartWords<'_> {
    /// The mark of words on a baseline.
    pub(super) fn at(
        self,
        (x, y): (f32, f32),
        anchor: Anchor,
        look: &ChartLook,
        measure: &mut dyn WordMeasure,
    ) -> ChartMark {
        let (text, size) = (self.text.to_owned(), look.size);
        let width = measure.width(self.text, size, self.bold);
        ChartMark::Words { text, x, y, anchor, width, size, bold: self.bold, colour: self.colour }
    }
}

/// Which point of words a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Their left end.
    Left,
    /// Their middle.
    Middle,
    /// Their right end.
    Right,
}
