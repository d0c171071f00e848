use super::{HtmlOptions, write as write_page};
use crate::emit::{FormatEntry, Input, MadeFile, WriteError};
use crate::layout::Drawings;

/// HTML files.
pub(in crate::emit) const FORMAT: FormatEntry = FormatEntry {
    extension: "html",
    name: "Web page",
    description: "A page for the web, in one file",
    media_type: "text/html",
    is_text: true,
    is_pasted: false,
    lacks_family: None,
    venue_forms: &[],
    write,
};

fn write(input: &Input<'_>) -> Result<MadeFile, WriteError> {
    let pictures = input.resources.pictures(Drawings::Files).map_err(WriteError::Findings)?;
    let options = HtmlOptions { fragment: input.options.fragment, pictures, picture_folder: None };
    Ok(MadeFile {
        bytes: write_page(input.document, input.theme, &options).into_bytes(),
        ..MadeFile::default()
    })
}
