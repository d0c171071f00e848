use crate::rule::{self, Rule};

/// The largest file that is read, in bytes.
pub(super) const MOST_BYTES: u64 = 16 << 20;
/// The most pixels of a picture.
pub(super) const MOST_PIXELS: u64 = 16_000_000;
/// The most elements of a drawing, and the most points of its outlines.
pub(super) const MOST_PARTS: usize = 250_000;
/// How deep the elements of a drawing may be nested.
pub(super) const DEEPEST: usize = 200;

/// How many times longer than wide a picture may be: at the width of a page, a thinner one is less than a hair.
pub(super) const MOST_RATIO: u16 = 2_000;

/// Why a picture cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::layout) struct PictureFault {
    /// `unreadable-image` or `image-too-large`.
    pub(in crate::layout) rule: &'static Rule,
    /// What is wrong, after "the image …".
    pub(in crate::layout) message: String,
    /// What to do.
    pub(in crate::layout) help: &'static str,
}

/// What helps against most broken files.
pub(super) const SAVE_AGAIN: &str = "open it in an image editor and save it again as PNG or JPEG";

/// What helps against most drawings that cannot be printed.
pub(super) const SIMPLIFY: &str = "make it simpler, or save it as PNG";

pub(super) fn unreadable(message: impl Into<String>, help: &'static str) -> PictureFault {
    PictureFault { rule: rule::UNREADABLE_IMAGE, message: message.into(), help }
}

pub(super) fn too_large(message: impl Into<String>, help: &'static str) -> PictureFault {
    PictureFault { rule: rule::IMAGE_TOO_LARGE, message: message.into(), help }
}

/// A drawing of too many parts.
pub(super) fn too_many() -> PictureFault {
    too_large(format!("has more than {MOST_PARTS} elements"), SIMPLIFY)
}

/// A drawing with a coordinate that no page can hold.
pub(super) fn outside() -> PictureFault {
    too_large(
        "has coordinates beyond what a page can hold",
        "move and scale it in a drawing program so that it is near the origin",
    )
}

/// Refuses pictures without pixels, or with more than [`MOST_PIXELS`].
pub(super) fn check_size(width: u32, height: u32) -> Result<(), PictureFault> {
    if width == 0 || height == 0 {
        Err(unreadable("has no pixels", SAVE_AGAIN))
    } else if u64::from(width) * u64::from(height) > MOST_PIXELS {
        Err(too_large(
            format!("has {width} × {height} pixels, more than {} million", MOST_PIXELS / 1_000_000),
            "make it smaller: a page needs no more than 2000 pixels across",
        ))
    } else if u64::from(width.max(height)) > u64::from(MOST_RATIO) * u64::from(width.min(height)) {
        Err(unreadable(
            format!("has {width} × {height} pixels, too thin a line to be seen on a page"),
            "check that it is the right file",
        ))
    } else {
        Ok(())
    }
}
