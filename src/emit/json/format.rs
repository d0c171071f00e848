use super::StatementRecord;
use crate::emit::{FormatEntry, Input, MadeFile, WriteError};

/// JSON files.
pub(in crate::emit) const FORMAT: FormatEntry = FormatEntry {
    extension: "json",
    name: "JSON",
    description: "The resolved statement as data, for websites and archives",
    media_type: "application/json",
    is_text: true,
    is_pasted: false,
    lacks_family: None,
    venue_forms: &[],
    write,
};

fn write(input: &Input<'_>) -> Result<MadeFile, WriteError> {
    let record = StatementRecord::of(input.statement, input.document);
    let mut bytes =
        serde_json::to_vec_pretty(&record).map_err(|error| WriteError::Internal(error.to_string()))?;
    bytes.push(b'\n');
    Ok(MadeFile { bytes, ..MadeFile::default() })
}
