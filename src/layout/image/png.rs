use super::fault::{Fault, SAVE_AGAIN, check_size, unreadable};
use crate::layout::{Bitmap, Pixels};
use crate::source::Origin;

/// Whether a file begins as a PNG file does.
pub(super) fn is(data: &[u8]) -> bool {
    data.starts_with(b"\x89PNG")
}

pub(super) fn decode(data: &[u8], origin: Origin) -> Result<Bitmap, Fault> {
    let broken =
        |error: ::png::DecodingError| unreadable(format!("is a broken PNG file: {error}"), SAVE_AGAIN);
    let mut decoder = ::png::Decoder::new(std::io::Cursor::new(data));
    decoder.set_transformations(::png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(broken)?;
    let (width, height) = (reader.info().width, reader.info().height);
    check_size(width, height)?;
    let size = reader.output_buffer_size().ok_or_else(|| unreadable("is a broken PNG file", SAVE_AGAIN))?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(broken)?;
    pixels.truncate(frame.buffer_size());
    let grey = |chunk: &[u8]| [chunk[0]; 3];
    let (colour, alpha) = match frame.color_type {
        ::png::ColorType::Grayscale => (pixels.iter().flat_map(|&value| [value; 3]).collect(), None),
        ::png::ColorType::GrayscaleAlpha => {
            (pixels.chunks_exact(2).flat_map(grey).collect(), Some(alpha(&pixels, 2)))
        }
        ::png::ColorType::Rgba => (
            pixels.chunks_exact(4).flat_map(|chunk| [chunk[0], chunk[1], chunk[2]]).collect(),
            Some(alpha(&pixels, 4)),
        ),
        ::png::ColorType::Rgb | ::png::ColorType::Indexed => (pixels, None),
    };
    let alpha = alpha.filter(|alpha| alpha.iter().any(|&value| value != u8::MAX));
    Ok(Bitmap { width, height, pixels: Pixels::Rgb { colour, alpha }, origin })
}

/// The last channel of pixels of that many channels.
fn alpha(pixels: &[u8], channels: usize) -> Vec<u8> {
    pixels.iter().skip(channels - 1).step_by(channels).copied().collect()
}
