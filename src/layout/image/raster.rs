//! Drawings as pixels, for formats whose readers do not draw SVG.

use resvg::tiny_skia::{Pixmap, Transform};

use super::fault::{PictureFault, unreadable};
use super::svg;
use crate::layout::Fonts;
use crate::source::Origin;

/// Pixels for each unit of a drawing, of which there are 96 to an inch: 300 to the inch, as printers ask for.
const DENSITY: f32 = 300.0 / 96.0;
/// The most pixels on a side; a larger drawing has fewer to the inch.
const MOST_ON_A_SIDE: f32 = 3_000.0;

/// A drawing as a PNG file.
pub(super) fn png(data: &[u8], origin: Origin, fonts: &Fonts) -> Result<Vec<u8>, PictureFault> {
    let empty = || unreadable("is a drawing without an extent", "give it a width and a height");
    svg::read(data, origin, fonts, |tree| {
        let (width, height) = (tree.size().width(), tree.size().height());
        let scale = DENSITY.min(MOST_ON_A_SIDE / width.max(height));
        let pixels = |length: f32| (length * scale).ceil().max(1.0) as u32;
        let mut pixmap = Pixmap::new(pixels(width), pixels(height)).ok_or_else(empty)?;
        resvg::render(tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        let (width, height) = (pixmap.width(), pixmap.height());
        encoded(width, height, &pixmap.take_demultiplied()).ok_or_else(empty)
    })
}

/// A PNG file of eight-bit samples of red, green, blue and alpha; none only where there are not as many as there must be.
fn encoded(width: u32, height: u32, samples: &[u8]) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(samples).ok()?;
    writer.finish().ok()?;
    Some(file)
}
