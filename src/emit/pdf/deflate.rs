use std::cell::RefCell;

use libdeflater::{CompressionLvl, Compressor};
use lopdf::{Stream, dictionary};

use super::Error;
use super::objects::name;

/// How hard streams are deflated, of twelve levels: the ninth takes a sixth longer for three thousandths of the bytes, and from the
/// tenth it takes four times as long for a hundredth.
const LEVEL: i32 = 7;

thread_local! {
    /// Its tables are large beside most streams, so that they are made once.
    static COMPRESSOR: RefCell<Compressor> =
        RefCell::new(Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default()));
}

/// The bytes deflated.
pub(super) fn deflate(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    COMPRESSOR.with_borrow_mut(|compressor| {
        let mut deflated = vec![0; compressor.zlib_compress_bound(bytes.len())];
        let length = compressor
            .zlib_compress(bytes, &mut deflated)
            .map_err(|error| Error::Assembly(error.to_string()))?;
        deflated.truncate(length);
        deflated.shrink_to_fit();
        Ok(deflated)
    })
}

/// A stream of the bytes deflated.
pub(super) fn flate_stream(bytes: &[u8]) -> Result<Stream, Error> {
    Ok(Stream::new(dictionary! { "Filter" => name("FlateDecode") }, deflate(bytes)?))
}
