//! Reads pictures as far as a PDF needs them read.

mod attachment;
mod convert;
mod css;
mod effects;
mod extent;
mod far;
mod fault;
mod inspect;
mod jpeg;
mod jpeg_segments;
mod plain;
mod png;
mod profile;
mod raster;
mod read;
mod seen;
mod svg;
#[cfg(test)]
mod tests;
mod turn;

pub use attachment::{Attachment, Attachments, Drawings, MediaType};
pub(super) use fault::PictureFault;
pub(super) use read::{decode, unopened};
