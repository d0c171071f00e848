use super::Brief;
use crate::reader::{Read, read};

/// Reads a brief: every mistake of form is reported, and the rest is kept.
pub fn load(name: &str, text: &str) -> Read<Brief> {
    read(name, text)
}
