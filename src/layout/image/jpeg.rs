use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;

use super::fault::{Fault, SAVE_AGAIN, check_size, unreadable};
use crate::layout::{Bitmap, Pixels};
use crate::source::Origin;

/// Whether a file begins as a JPEG file does.
pub(super) fn is(data: &[u8]) -> bool {
    data.starts_with(&[0xff, 0xd8])
}

pub(super) fn decode(data: Vec<u8>, origin: Origin) -> Result<Bitmap, Fault> {
    let mut decoder = JpegDecoder::new(ZCursor::new(&data));
    decoder
        .decode_headers()
        .map_err(|error| unreadable(format!("is a broken JPEG file: {error:?}"), SAVE_AGAIN))?;
    let info = decoder.info().zip(decoder.input_colorspace());
    let (info, space) = info.ok_or_else(|| unreadable("is a broken JPEG file", SAVE_AGAIN))?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    check_size(width, height)?;
    let grey = match space {
        ColorSpace::Luma => true,
        ColorSpace::YCbCr | ColorSpace::RGB => false,
        _ => {
            return Err(unreadable(
                "has colours for the printing press (CMYK)",
                "save it with colours for the screen (RGB)",
            ));
        }
    };
    drop(decoder);
    Ok(Bitmap { width, height, pixels: Pixels::Jpeg { data, grey }, origin })
}
