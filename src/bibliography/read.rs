use super::entries::BibliographyEntries;
use super::{BibliographyFormat, biblatex, csl_json};
use crate::brief::{self, DirectoryEntries};
use crate::reader::{self, Read};

/// Reads a bibliography as entries of the directory, with every mistake in it.
pub fn read(name: &str, bytes: &[u8], format: BibliographyFormat) -> Read<DirectoryEntries> {
    let text = match reader::text::<DirectoryEntries>(name, bytes) {
        Ok(text) => text,
        Err(unread) => return unread,
    };
    let mut entries = BibliographyEntries::new(name, text);
    match format {
        BibliographyFormat::BibLatex => biblatex::read(&mut entries),
        BibliographyFormat::CslJson => csl_json::read(&mut entries),
    }
    let mut read = brief::checked_directory(entries.into_read());
    reader::limit(&read.source, &mut read.diagnostics);
    read
}
