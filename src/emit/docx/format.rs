use super::typefaces::lacks_family;
use super::{DocxOptions, write as write_package};
use crate::emit::{FormatEntry, Input, MadeFile, WriteError};
use crate::layout::Drawings;
use crate::profile::FileFormat;

/// Word files.
pub(in crate::emit) const FORMAT: FormatEntry = FormatEntry {
    extension: "docx",
    name: "Word",
    description: "A Word file",
    media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    is_text: false,
    is_pasted: false,
    lacks_family: Some(lacks_family),
    venue_forms: &[FileFormat::Word],
    write,
};

fn write(input: &Input<'_>) -> Result<MadeFile, WriteError> {
    let pictures = input.resources.pictures(Drawings::Pixels).map_err(WriteError::Findings)?;
    let options = DocxOptions { pictures, typeface: input.typeface.cloned(), created: created(input) };
    Ok(MadeFile { bytes: write_package(input.document, input.theme, &options), ..MadeFile::default() })
}

/// When the file was made: the time that was asked for, else the date of the document.
fn created(input: &Input<'_>) -> Option<String> {
    let asked = input.options.pdf.timestamp.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    let day = input.document.head.date.filter(|date| date.day.is_some());
    asked.map(|time| time.to_string()).or_else(|| day.map(|date| format!("{date}T00:00:00Z")))
}
