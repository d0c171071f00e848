use super::Brief;
use crate::reader::{Read, read, read_bytes};

/// Reads a brief: every mistake of form is reported, and the rest is kept.
pub fn load(name: &str, text: &str) -> Read<Brief> {
    super::sound::checked_brief(read(name, text))
}

/// Reads the bytes of a brief's file: as [`load`], and text that is not UTF-8 is reported as well.
pub fn load_bytes(name: &str, bytes: &[u8]) -> Read<Brief> {
    super::sound::checked_brief(read_bytes(name, bytes))
}
