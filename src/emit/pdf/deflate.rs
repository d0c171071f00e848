use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Stream, dictionary};

use super::Error;
use super::objects::name;

/// How hard streams are deflated, of nine levels.
pub(super) const DEFLATE_LEVEL: u32 = 6;

thread_local! {
    /// Its tables are large beside most streams, so that they are made once.
    static COMPRESS: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(DEFLATE_LEVEL), true));
}

/// The bytes deflated.
pub(super) fn deflate(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    COMPRESS.with_borrow_mut(|compress| {
        compress.reset();
        let mut deflated = Vec::with_capacity(bytes.len() / 2 + 64);
        loop {
            let taken = compress.total_in() as usize;
            let status = compress.compress_vec(&bytes[taken..], &mut deflated, FlushCompress::Finish);
            match status.map_err(|error| Error::Assembly(error.to_string()))? {
                Status::StreamEnd => return Ok(deflated),
                Status::Ok | Status::BufError => deflated.reserve(deflated.len() + 1024),
            }
        }
    })
}

/// A stream of the bytes deflated.
pub(super) fn flate_stream(bytes: &[u8]) -> Result<Stream, Error> {
    Ok(Stream::new(dictionary! { "Filter" => name("FlateDecode") }, deflate(bytes)?))
}
