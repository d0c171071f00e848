use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::fault::{PictureFault, SAVE_AGAIN, check_size, unreadable};
use super::jpeg_segments::{Stripped, strip};
use super::profile;
use super::turn::turn;
use crate::layout::{Bitmap, Channels, Pixels};
use crate::source::Origin;

/// Whether a file begins as a JPEG file does.
pub(super) fn is(data: &[u8]) -> bool {
    data.starts_with(&[0xff, 0xd8])
}

/// Reads a JPEG file. Its pixels stay as they are, unless they are for a printing press that the file does not describe.
pub(super) fn decode(data: &[u8], origin: Origin) -> Result<Bitmap, PictureFault> {
    let broken = |error| unreadable(format!("is a broken JPEG file: {error:?}"), SAVE_AGAIN);
    let mut decoder = JpegDecoder::new(ZCursor::new(data));
    decoder.decode_headers().map_err(broken)?;
    let info = decoder.info().zip(decoder.input_colorspace());
    let (info, space) = info.ok_or_else(|| unreadable("is a broken JPEG file", SAVE_AGAIN))?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    check_size(width, height)?;
    let stripped = strip(data).map_err(|damage| unreadable(damage.words(), SAVE_AGAIN))?;
    let channels = match space {
        ColorSpace::Luma => Channels::Grey,
        ColorSpace::YCbCr | ColorSpace::RGB => Channels::Rgb,
        ColorSpace::CMYK | ColorSpace::YCCK => Channels::Cmyk,
        _ => return Err(unreadable("has colours of a kind that is not known", SAVE_AGAIN)),
    };
    let profile = decoder.icc_profile().filter(|profile| profile::fits(profile, channels));
    let turn = turn(decoder.exif().map(Vec::as_slice));
    drop(decoder);
    readable(&stripped).map_err(broken)?;
    let Stripped { data: stripped, adobe, .. } = stripped;
    let pixels = if channels == Channels::Cmyk && profile.is_none() {
        Pixels::Raw {
            samples: screen_colours(data, adobe).map_err(broken)?,
            channels: Channels::Rgb,
            alpha: None,
        }
    } else {
        Pixels::Jpeg { data: stripped, channels, inverted: adobe && channels == Channels::Cmyk }
    };
    Ok(Bitmap { width, height, pixels, profile, turn, origin })
}

/// Whether the pixels can be read: they are embedded as they are, and no viewer would show a picture whose scans are damaged.
fn readable(file: &Stripped) -> Result<(), zune_jpeg::errors::DecodeErrors> {
    let options = DecoderOptions::default().set_strict_mode(true);
    let decode = |data: &[u8]| JpegDecoder::new_with_options(ZCursor::new(data), options).decode().map(drop);
    if !file.one_scan {
        return decode(&file.data);
    }
    // The decoder fills what is missing before the end mark, but not what is missing before the end of the file. It looks ahead
    // by some bytes.
    let mut open = file.data.clone();
    open.truncate(open.len() - 2);
    open.extend([0; 64]);
    decode(&open)
}

/// Colours of a printing press that nothing is known of, for a screen: each ink takes away its share of the light.
fn screen_colours(data: &[u8], inverted: bool) -> Result<Vec<u8>, zune_jpeg::errors::DecodeErrors> {
    // The decoder takes inks for inverted, as files of Adobe's programs have them.
    let wanted = if inverted { ColorSpace::RGB } else { ColorSpace::CMYK };
    let options = DecoderOptions::default().jpeg_set_out_colorspace(wanted);
    let samples = JpegDecoder::new_with_options(ZCursor::new(data), options).decode()?;
    if inverted {
        return Ok(samples);
    }
    let left = |ink: u8, black: u8| (u16::from(255 - ink) * u16::from(255 - black) / 255) as u8;
    Ok(samples.chunks_exact(4).flat_map(|inks| [0, 1, 2].map(|i| left(inks[i], inks[3]))).collect())
}
