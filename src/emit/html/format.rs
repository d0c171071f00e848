use super::{Options, write as write_page};
use crate::emit::{FormatEntry, Input, Output, WriteError};
use crate::layout::Drawings;

/// HTML files.
pub(in crate::emit) const FORMAT: FormatEntry = FormatEntry {
    extension: "html",
    description: "A page for the web, in one file",
    is_text: true,
    venue_forms: &[],
    write,
};

fn write(input: &Input<'_>) -> Result<Output, WriteError> {
    let pictures = input.resources.pictures(Drawings::Files).map_err(WriteError::Findings)?;
    let options = Options { fragment: input.options.fragment, pictures, picture_folder: None };
    Ok(Output { bytes: write_page(input.document, input.theme, &options).into_bytes(), pages: None })
}
