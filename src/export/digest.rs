use sha2::{Digest, Sha256};

/// By what the content of a file is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileDigest {
    /// The SHA-256.
    pub sha256: [u8; 32],
    /// The length in bytes.
    pub bytes: u64,
}

impl FileDigest {
    /// That of a file with this content.
    pub fn of(bytes: &[u8]) -> Self {
        Self { sha256: Sha256::digest(bytes).into(), bytes: bytes.len() as u64 }
    }

    /// That of a file of so many bytes whose SHA-256 is written in hexadecimal digits, if it is one.
    pub fn parse(sha256: &str, bytes: u64) -> Option<Self> {
        let mut parsed = [0; 32];
        if sha256.len() != 2 * parsed.len() || !sha256.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        for (at, byte) in parsed.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&sha256[2 * at..2 * at + 2], 16).ok()?;
        }
        Some(Self { sha256: parsed, bytes })
    }

    /// The SHA-256 in hexadecimal digits.
    pub fn hexadecimal(&self) -> String {
        hex_of(&self.sha256)
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
