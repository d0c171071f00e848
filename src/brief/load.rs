use std::sync::Arc;

use super::BriefFile;
use super::sound::checked_brief;
use crate::reader::{Read, read, read_bytes};

/// Reads a brief: every mistake of form is reported, and the rest is kept.
pub fn load(name: &str, text: &str) -> Read<Arc<BriefFile>> {
    shared(checked_brief(read(name, text)))
}

/// Reads the bytes of a brief's file: as [`load`], and text that is not UTF-8 is reported as well.
pub fn load_bytes(name: &str, bytes: &[u8]) -> Read<Arc<BriefFile>> {
    shared(checked_brief(read_bytes(name, bytes)))
}

fn shared(read: Read<BriefFile>) -> Read<Arc<BriefFile>> {
    Read { source: read.source, value: Arc::new(read.value), diagnostics: read.diagnostics }
}
