use super::StatementRecord;
use crate::emit::{FormatEntry, Input, MadeFile, WriteError};

/// JSON files.
pub(in crate::emit) const FORMAT: FormatEntry = FormatEntry {
    extension: "json",
    description: "The resolved statement as data, for websites and archives",
    is_text: true,
    venue_forms: &[],
    write,
};

fn write(input: &Input<'_>) -> Result<MadeFile, WriteError> {
    let record = StatementRecord::of(input.statement, input.document);
    let mut bytes =
        serde_json::to_vec_pretty(&record).map_err(|error| WriteError::Internal(error.to_string()))?;
    bytes.push(b'\n');
    Ok(MadeFile { bytes, pages: None })
}
