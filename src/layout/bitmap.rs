use super::geometry::Transform;
use crate::source::Origin;

/// Pixels, decoded as far as a PDF needs.
#[derive(Debug, Clone)]
pub struct Bitmap {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The pixels.
    pub pixels: Pixels,
    /// What its colours are, as an ICC profile; sRGB where there is none.
    pub profile: Option<Vec<u8>>,
    /// From the unit square of the pixels to that of the picture as it is seen, y going up; turned or mirrored in it.
    pub turn: Transform,
    /// Where it came from.
    pub origin: Origin,
}

impl Bitmap {
    /// Its width and height in pixels as it is seen.
    pub fn seen(&self) -> (u32, u32) {
        let lies = self.turn[0] == 0.0;
        if lies { (self.height, self.width) } else { (self.width, self.height) }
    }
}

/// The pixels of a picture, row by row from the top.
#[derive(Debug, Clone)]
pub enum Pixels {
    /// Eight-bit samples, and an alpha for each pixel where any is not opaque.
    Raw {
        /// One byte a channel.
        samples: Vec<u8>,
        /// What the samples are of.
        channels: Channels,
        /// One byte a pixel.
        alpha: Option<Vec<u8>>,
    },
    /// A baseline or progressive JPEG file.
    Jpeg {
        /// The file.
        data: Vec<u8>,
        /// What its samples are of.
        channels: Channels,
        /// Whether 0 is most and 255 is none.
        inverted: bool,
    },
}

/// What the samples of a pixel are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channels {
    /// Black to white.
    Grey,
    /// Red, green and blue.
    Rgb,
    /// The inks cyan, magenta, yellow and black; such a picture has a colour profile.
    Cmyk,
}

impl Channels {
    /// How many there are.
    pub fn count(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::Rgb => 3,
            Self::Cmyk => 4,
        }
    }
}
