use super::{Error, unmet, write as write_pages};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::emit::{FormatEntry, Input, MadeFile, WriteError};
use crate::profile::FileFormat;
use crate::rule;
use crate::source::Origin;

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
    let bytes = write_pages(pages, options).map_err(|error| refusal(&error, input.document))?;
    Ok(MadeFile { bytes, pages: Some(pages.pages.len()), ..MadeFile::default() })
}

/// A face whose glyphs are missing or cannot be cut out is damaged, which is seen only when one of them is used; anything else is a mistake
/// of the program.
fn refusal(error: &Error, document: &Document) -> WriteError {
    let message = match error {
        Error::Face { face, cause } => format!("the font `{face}` cannot be embedded: {cause}"),
        Error::MissingGlyph { face, text } => {
            format!("the font `{face}` cannot be embedded: its glyph for `{text}` is missing")
        }
        _ => return WriteError::Internal(error.to_string()),
    };
    let title = document.head.title.first().map_or_else(Origin::default, |run| run.origin);
    let finding = Diagnostic::new(rule::UNUSABLE_FONT, message)
        .at(document.sources.location(title))
        .help("install the font anew, or leave it out");
    WriteError::Findings(vec![finding])
}
