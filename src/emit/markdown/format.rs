use super::pictures::PictureAddresses;
use super::{MarkdownOptions, write as write_markdown};
use crate::emit::{FormatEntry, Input, MadeFile, WriteError};

/// Markdown files.
pub(in crate::emit) const FORMAT: FormatEntry = FormatEntry {
    extension: "md",
    name: "Markdown",
    description: "Markdown, for websites",
    media_type: "text/markdown",
    is_text: true,
    is_pasted: false,
    lacks_family: None,
    venue_forms: &[],
    write,
};

fn write(input: &Input<'_>) -> Result<MadeFile, WriteError> {
    let PictureAddresses { addresses, copies } = PictureAddresses::of(input)?;
    let title = input.options.markdown.title.unwrap_or_default();
    let markdown = write_markdown(input.document, &MarkdownOptions { addresses, title });
    Ok(MadeFile { bytes: markdown.into_bytes(), copies, ..MadeFile::default() })
}
