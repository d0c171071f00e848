//! Charts: what their data are, and how they are drawn, apart from any format.
//!
//! The drawing is a list of marks in points. A format sets the words in its own fonts and paints the rest; so bars, lines and
//! words come out in the theme's colours and faces everywhere.

mod bars;
mod data;
mod draw;
mod drawing;
mod line;
mod look;
mod mirror;
mod number;
mod palette;
mod scale;
mod svg;
mod wrap;

pub use data::{Chart, ChartKind, ChartSeries, ChartValue, MOST_SERIES};
pub use draw::draw;
pub use drawing::{Anchor, ChartDrawing, ChartMark};
pub use look::{ChartLook, WordMeasure};
pub use number::{DecimalMark, NotNumber, decimals, read_number};
pub use palette::palette;
pub use scale::axis;
pub use svg::svg;
