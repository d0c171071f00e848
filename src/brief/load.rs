use std::sync::Arc;

use super::sound::checked_brief;
use super::{BriefFile, Overrides};
use crate::reader::{Around, Read, read, read_with};

/// Reads a brief: every mistake of form is reported, and the rest is kept.
pub fn load(name: &str, text: &str) -> Read<Arc<BriefFile>> {
    shared(checked_brief(read(name, text)))
}

/// Reads the bytes of a brief's file: as [`load`], and text that is not UTF-8 is reported as well.
pub fn load_bytes(name: &str, bytes: &[u8]) -> Read<Arc<BriefFile>> {
    load_with(name, bytes, &Overrides::default())
}

/// Reads the bytes of a brief's file with other values for fields of its head.
pub fn load_with(name: &str, bytes: &[u8], overrides: &Overrides) -> Read<Arc<BriefFile>> {
    let around = Around { over: overrides.source(), ..Around::default() };
    shared(checked_brief(read_with(name, bytes, &around)))
}

fn shared(read: Read<BriefFile>) -> Read<Arc<BriefFile>> {
    Read { source: read.source, value: Arc::new(read.value), diagnostics: read.diagnostics }
}
