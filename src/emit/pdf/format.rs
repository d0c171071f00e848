use super::{unmet, write as write_pages};
use crate::emit::{FormatEntry, Input, MadeFile, WriteError};
use crate::profile::FileFormat;

/// PDF files.
pub(in crate::emit) const FORMAT: FormatEntry = FormatEntry {
    extension: "pdf",
    name: "PDF",
    description: "A PDF file",
    media_type: "application/pdf",
    is_text: false,
    is_pasted: false,
    lacks_family: None,
    venue_forms: &[FileFormat::Pdf],
    write,
};

fn write(input: &Input<'_>) -> Result<MadeFile, WriteError> {
    let options = &input.options.pdf;
    let unmet = unmet(input.document, options);
    if !unmet.is_empty() {
        return Err(WriteError::Findings(unmet));
    }
    let pages = input.resources.pages().map_err(WriteError::Findings)?;
    let bytes = write_pages(pages, options).map_err(|error| WriteError::Internal(error.to_string()))?;
    Ok(MadeFile { bytes, pages: Some(pages.pages.len()), ..MadeFile::default() })
}
