use sha2::{Digest, Sha256};

/// By what the content of a file is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileDigest {
    /// The SHA-256 in hexadecimal digits.
    pub sha256: String,
    /// The length in bytes.
    pub bytes: u64,
}

impl FileDigest {
    /// That of a file with this content.
    pub fn of(bytes: &[u8]) -> Self {
        Self { sha256: hex(bytes), bytes: bytes.len() as u64 }
    }
}

/// The SHA-256 of bytes in hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    hex_of(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal digits.
pub(super) fn hex_of(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}
