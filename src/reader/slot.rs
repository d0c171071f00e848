use std::fmt::Write as _;

use crate::source::Span;

/// Where a value is in what holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slot {
    /// It is the file.
    Root,
    /// It is the value of a key.
    Key(String, Span),
    /// It is the element of an array, counted from one.
    Index(usize),
}

impl Slot {
    /// Adds it to a dotted path as a person writes it: keys that need quotes have them, arrays count from one.
    pub(super) fn push_to(&self, path: &mut String) {
        match self {
            Self::Root => {}
            Self::Key(key, _) => push_key(path, key),
            Self::Index(index) => push_index(path, *index),
        }
    }
}

/// Adds a key to a dotted path.
pub(super) fn push_key(path: &mut String, key: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    let bare = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    if !key.is_empty() && key.bytes().all(bare) {
        path.push_str(key);
    } else {
        path.push('"');
        for c in key.chars() {
            match c {
                '"' | '\\' => path.extend(['\\', c]),
                c if c.is_control() => path.extend(c.escape_unicode()),
                c => path.push(c),
            }
        }
        path.push('"');
    }
}

/// Adds an index, counted from one, to a dotted path.
pub(super) fn push_index(path: &mut String, index: usize) {
    // Writing to a `String` cannot fail.
    let _ = write!(path, "[{index}]");
}
