//! PDF 1.7, through printpdf and a finishing pass with lopdf.

use crate::layout::Pages;

/// What a PDF could not be made for: always a mistake of the program.
#[derive(Debug)]
pub struct Error(pub String);

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// The pages as a PDF file.
///
/// # Errors
/// When a face cannot be cut down to the glyphs that are used.
pub fn write(pages: &Pages) -> Result<Vec<u8>, Error> {
    let _ = pages;
    todo!()
}
