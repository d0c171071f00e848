use super::fault::{PictureFault, SAVE_AGAIN, check_size, unreadable};
use super::profile;
use super::turn::turn;
use crate::layout::{Bitmap, Channels, Pixels};
use crate::source::Origin;

/// Whether a file begins as a PNG file does.
pub(super) fn is(data: &[u8]) -> bool {
    data.starts_with(b"\x89PNG")
}

/// Reads a PNG file.
pub(super) fn decode(data: &[u8], origin: Origin) -> Result<Bitmap, PictureFault> {
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
    let (channels, transparent) = match frame.color_type {
        ::png::ColorType::Grayscale => (Channels::Grey, false),
        ::png::ColorType::GrayscaleAlpha => (Channels::Grey, true),
        ::png::ColorType::Rgba => (Channels::Rgb, true),
        ::png::ColorType::Rgb | ::png::ColorType::Indexed => (Channels::Rgb, false),
    };
    let (mut samples, alpha) = if transparent { divide(&pixels, channels.count()) } else { (pixels, None) };
    if alpha.as_deref().is_some_and(|alpha| alpha.iter().all(|&value| value == 0)) {
        return Err(unreadable(
            "shows nothing: all its pixels are transparent",
            "check that it is the right file",
        ));
    }
    let info = reader.info();
    let profile = info.icc_profile.as_deref().filter(|profile| profile::fits(profile, channels));
    let gamma = info.gama_chunk.filter(|_| profile.is_none() && info.srgb.is_none());
    if let Some(gamma) = gamma {
        correct(&mut samples, f64::from(gamma.into_value()));
    }
    Ok(Bitmap {
        width,
        height,
        profile: profile.map(<[u8]>::to_vec),
        turn: turn(info.exif_metadata.as_deref()),
        pixels: Pixels::Raw { samples, channels, alpha },
        origin,
    })
}

/// The colours of pixels, and their alphas where any is not opaque.
fn divide(pixels: &[u8], colours: usize) -> (Vec<u8>, Option<Vec<u8>>) {
    let pixels = pixels.chunks_exact(colours + 1);
    let samples = pixels.clone().flat_map(|pixel| &pixel[..colours]).copied().collect();
    let alpha: Vec<u8> = pixels.map(|pixel| pixel[colours]).collect();
    (samples, alpha.iter().any(|&value| value != u8::MAX).then_some(alpha))
}

/// Takes samples that are light to the power of `gamma` to those of sRGB; the usual 1/2.2 is taken for sRGB itself.
fn correct(samples: &mut [u8], gamma: f64) {
    if !(0.1..10.0).contains(&gamma) || (gamma - 1.0 / 2.2).abs() < 0.02 {
        return;
    }
    let table: Vec<u8> = (0..=u8::MAX)
        .map(|sample| {
            let light = libm::pow(f64::from(sample) / 255.0, 1.0 / gamma);
            let encoded = if light <= 0.003_130_8 {
                12.92 * light
            } else {
                1.055 * libm::pow(light, 1.0 / 2.4) - 0.055
            };
            (encoded * 255.0).round() as u8
        })
        .collect();
    for sample in samples {
        *sample = table[usize::from(*sample)];
    }
}
