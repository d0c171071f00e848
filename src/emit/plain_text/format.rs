use super::write as write_text;
use crate::emit::{FormatEntry, Input, MadeFile, WriteError};
use crate::profile::FileFormat;

/// Plain text files.
pub(in crate::emit) const FORMAT: FormatEntry = FormatEntry {
    extension: "txt",
    name: "Plain text",
    description: "Plain text, to paste into forms and e-mails",
    media_type: "text/plain",
    is_text: true,
    is_pasted: true,
    lacks_family: None,
    venue_forms: &[FileFormat::WebForm, FileFormat::Email],
    write,
};

#[expect(clippy::unnecessary_wraps, reason = "every format has the same signature")]
fn write(input: &Input<'_>) -> Result<MadeFile, WriteError> {
    let text = write_text(input.document, &input.options.plain_text);
    Ok(MadeFile { bytes: text.into_bytes(), ..MadeFile::default() })
}
