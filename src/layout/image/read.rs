use super::fault::{MOST_BYTES, PictureFault, too_large, unreadable};
use super::{jpeg, png, svg};
use crate::layout::{Fonts, Picture};
use crate::source::Origin;
use crate::world::{FileError, Unreadable};

/// Why the file of a picture could not be opened.
pub(in crate::layout) fn unopened(error: &FileError) -> PictureFault {
    let words = format!("cannot be read: {}", error.reason);
    match &error.reason {
        Unreadable::Missing => unreadable(words, "check its path, which starts from the folder of the brief"),
        Unreadable::Folder | Unreadable::Irregular => {
            unreadable("is not a file", "name a PNG, JPEG or SVG file")
        }
        Unreadable::Outside => {
            unreadable("is outside the folder of its brief", "put it into that folder and name it from there")
        }
        Unreadable::TooLarge { most } => heavy(*most),
        Unreadable::System(_) | Unreadable::MissingFaces { .. } => {
            unreadable(words, "make sure that you may read it, and that it is whole")
        }
    }
}

fn heavy(most: u64) -> PictureFault {
    too_large(
        format!("has more than {} MB", most >> 20),
        "make it smaller: a page needs no more than 2000 pixels across",
    )
}

/// Reads a PNG, JPEG or SVG picture; what it is shows in its first bytes, whatever its name. Words of a drawing are set in `fonts`.
pub(in crate::layout) fn decode(data: &[u8], origin: Origin, fonts: &Fonts) -> Result<Picture, PictureFault> {
    if data.is_empty() {
        Err(unreadable("is empty", "put the picture there again"))
    } else if data.len() as u64 > MOST_BYTES {
        Err(heavy(MOST_BYTES))
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
