//! Reads pictures as far as a PDF needs them read.

use std::fs::File;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;

use super::{Bitmap, Pixels};
use crate::source::Origin;

/// The size of a pixel where the page does not ask for less: 144 pixels an inch.
pub(super) const POINTS_PER_PIXEL: f32 = 0.5;
/// The largest file that is read, in bytes.
pub(super) const MOST_BYTES: u64 = 16 << 20;
/// The most pixels of a picture.
pub(super) const MOST_PIXELS: u64 = 16_000_000;

/// Why a picture cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// `unreadable-image` or `image-too-large`.
    pub(super) code: &'static str,
    /// What is wrong, after "the image …".
    pub(super) message: String,
    /// What to do.
    pub(super) help: &'static str,
}

fn unreadable(message: impl Into<String>, help: &'static str) -> Fault {
    Fault { code: "unreadable-image", message: message.into(), help }
}

fn too_large(message: String) -> Fault {
    Fault {
        code: "image-too-large",
        message,
        help: "make it smaller: a page needs no more than 2000 pixels across",
    }
}

const SAVE_AGAIN: &str = "open it in an image editor and save it again as PNG or JPEG";

/// The file that a brief names. Only files in the brief's own folder or below it are read.
pub(super) fn locate(brief: &str, path: &str) -> Result<PathBuf, Fault> {
    let inside =
        |path: &Path| path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let outside = || {
        unreadable("lies outside the folder of its brief", "put it into that folder and name it from there")
    };
    if path.contains("://") || !inside(Path::new(path)) {
        return Err(outside());
    }
    let folder =
        Path::new(brief).parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let missing = |error: std::io::Error| {
        unreadable(
            format!("cannot be read: {}", reason(&error)),
            "check its path, which starts from the folder of the brief",
        )
    };
    let folder = folder.canonicalize().map_err(missing)?;
    let file = folder.join(path).canonicalize().map_err(missing)?;
    if file.starts_with(&folder) { Ok(file) } else { Err(outside()) }
}

fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".into(),
        kind => kind.to_string(),
    }
}

/// Reads a PNG or JPEG file.
pub(super) fn read(path: &Path, origin: Origin) -> Result<Bitmap, Fault> {
    let fault = |error: std::io::Error| unreadable(format!("cannot be read: {}", reason(&error)), SAVE_AGAIN);
    let mut data = Vec::new();
    File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut data)).map_err(fault)?;
    if data.len() as u64 > MOST_BYTES {
        return Err(too_large(format!("has more than {} MB", MOST_BYTES >> 20)));
    }
    decode(data, origin)
}

fn decode(data: Vec<u8>, origin: Origin) -> Result<Bitmap, Fault> {
    if data.starts_with(b"\x89PNG") {
        png(&data, origin)
    } else if data.starts_with(&[0xff, 0xd8]) {
        jpeg(data, origin)
    } else {
        Err(unreadable("is neither PNG nor JPEG", "save it as PNG or JPEG"))
    }
}

fn check_size(width: u32, height: u32) -> Result<(), Fault> {
    if width == 0 || height == 0 {
        Err(unreadable("has no pixels", SAVE_AGAIN))
    } else if u64::from(width) * u64::from(height) > MOST_PIXELS {
        Err(too_large(format!(
            "has {width} × {height} pixels, more than {} million",
            MOST_PIXELS / 1_000_000
        )))
    } else {
        Ok(())
    }
}

fn png(data: &[u8], origin: Origin) -> Result<Bitmap, Fault> {
    let broken = |error: png::DecodingError| unreadable(format!("is a broken PNG file: {error}"), SAVE_AGAIN);
    let mut decoder = png::Decoder::new(std::io::Cursor::new(data));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(broken)?;
    let (width, height) = (reader.info().width, reader.info().height);
    check_size(width, height)?;
    let size = reader.output_buffer_size().ok_or_else(|| unreadable("is a broken PNG file", SAVE_AGAIN))?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(broken)?;
    pixels.truncate(frame.buffer_size());
    let grey = |chunk: &[u8]| [chunk[0]; 3];
    let (colour, alpha) = match frame.color_type {
        png::ColorType::Grayscale => (pixels.iter().flat_map(|&value| [value; 3]).collect(), None),
        png::ColorType::GrayscaleAlpha => {
            (pixels.chunks_exact(2).flat_map(grey).collect(), Some(alpha(&pixels, 2)))
        }
        png::ColorType::Rgba => (
            pixels.chunks_exact(4).flat_map(|chunk| [chunk[0], chunk[1], chunk[2]]).collect(),
            Some(alpha(&pixels, 4)),
        ),
        png::ColorType::Rgb | png::ColorType::Indexed => (pixels, None),
    };
    let alpha = alpha.filter(|alpha| alpha.iter().any(|&value| value != u8::MAX));
    Ok(Bitmap { width, height, pixels: Pixels::Rgb { colour, alpha }, origin })
}

/// The last channel of pixels of that many channels.
fn alpha(pixels: &[u8], channels: usize) -> Vec<u8> {
    pixels.iter().skip(channels - 1).step_by(channels).copied().collect()
}

fn jpeg(data: Vec<u8>, origin: Origin) -> Result<Bitmap, Fault> {
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
