use super::write as write_markdown;
use crate::emit::{FormatEntry, Input, MadeFile, WriteError};

/// Markdown files.
pub(in crate::emit) const FORMAT: FormatEntry = FormatEntry {
    extension: "md",
    description: "Markdown, for websites",
    is_text: true,
    venue_forms: &[],
    write,
};

#[expect(clippy::unnecessary_wraps, reason = "every format has the same signature")]
fn write(input: &Input<'_>) -> Result<MadeFile, WriteError> {
    Ok(MadeFile { bytes: write_markdown(input.document).into_bytes(), pages: None })
}
