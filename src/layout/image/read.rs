use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::fault::{Fault, MOST_BYTES, too_large, unreadable};
use super::locate::reason;
use super::{jpeg, png, svg};
use crate::layout::{Fonts, Picture};
use crate::source::Origin;

/// Reads a PNG, JPEG or SVG file; what it is shows in its first bytes, whatever its name. Words of a drawing are set in `fonts`.
pub(in crate::layout) fn read(path: &Path, origin: Origin, fonts: &Fonts) -> Result<Picture, Fault> {
    let mut data = Vec::new();
    File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut data)).map_err(|error| {
        unreadable(
            format!("cannot be read: {}", reason(&error)),
            "make sure that you may read it, and that it is whole",
        )
    })?;
    decode(&data, origin, fonts)
}

pub(super) fn decode(data: &[u8], origin: Origin, fonts: &Fonts) -> Result<Picture, Fault> {
    if data.is_empty() {
        Err(unreadable("is empty", "put the picture there again"))
    } else if data.len() as u64 > MOST_BYTES {
        Err(too_large(
            format!("has more than {} MB", MOST_BYTES >> 20),
            "make it smaller: a page needs no more than 2000 pixels across",
        ))
    } else if png::is(data) {
        png::decode(data, origin).map(Picture::Bitmap)
    } else if jpeg::is(data) {
        jpeg::decode(data, origin).map(Picture::Bitmap)
    } else if svg::is(data) {
        svg::decode(data, origin, fonts).map(Picture::Drawing)
    } else if data.starts_with(&[0x1f, 0x8b]) {
        Err(unreadable("is compressed", "save it as plain SVG"))
    } else {
        Err(unreadable("is neither PNG nor JPEG nor SVG", "save it as one of these"))
    }
}
