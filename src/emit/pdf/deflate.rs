use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Stream, dictionary};

use super::Error;
use super::objects::name;

/// How hard streams are deflated, of nine levels.
pub(super) const DEFLATE_LEVEL: u32 = 7;

/// The bytes deflated.
pub(super) fn deflate(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::new(DEFLATE_LEVEL));
    let deflated = encoder.write_all(bytes).and_then(|()| encoder.finish());
    deflated.map_err(|error| Error::Assembly(error.to_string()))
}

/// A stream of the bytes deflated.
pub(super) fn flate_stream(bytes: &[u8]) -> Result<Stream, Error> {
    Ok(Stream::new(dictionary! { "Filter" => name("FlateDecode") }, deflate(bytes)?))
}
