use super::bitmap::{Bitmap, Pixels};
use super::drawing::Drawing;
use super::geometry::{Transform, UPRIGHT};
use super::metrics::share;

/// The size of the unit of a drawing, of which there are 96 to an inch (CSS 2.2, 4.3.2).
const POINTS_PER_UNIT: f32 = 0.75;

/// A picture that pages show.
#[derive(Debug, Clone)]
pub enum Picture {
    /// Made of pixels.
    Bitmap(Bitmap),
    /// Made of outlines.
    Drawing(Drawing),
}

impl Picture {
    /// Its own width and height as it is seen, in points.
    pub fn size(&self) -> (f32, f32) {
        match self {
            Self::Bitmap(bitmap) => {
                let (width, height) = bitmap.seen();
                (width as f32 * share::POINTS_PER_PIXEL, height as f32 * share::POINTS_PER_PIXEL)
            }
            Self::Drawing(Drawing { width, height, .. }) => {
                (width * POINTS_PER_UNIT, height * POINTS_PER_UNIT)
            }
        }
    }

    /// From the unit square of its pixels to that of the picture as it is seen, y going up.
    pub fn turn(&self) -> Transform {
        match self {
            Self::Bitmap(bitmap) => bitmap.turn,
            Self::Drawing(_) => UPRIGHT,
        }
    }

    /// Whether what lies below may show through it.
    pub fn is_transparent(&self) -> bool {
        match self {
            Self::Bitmap(bitmap) => matches!(bitmap.pixels, Pixels::Raw { alpha: Some(_), .. }),
            Self::Drawing(_) => true,
        }
    }
}
