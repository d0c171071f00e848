use super::write as write_markdown;
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

#[expect(clippy::unnecessary_wraps, reason = "every format has the same signature")]
fn write(input: &Input<'_>) -> Result<MadeFile, WriteError> {
    Ok(MadeFile { bytes: write_markdown(input.document).into_bytes(), pages: None })
}
