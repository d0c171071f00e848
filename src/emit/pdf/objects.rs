//! Strings, names, numbers and rectangles as ISO 32000-1 writes them.

use lopdf::{Object, StringFormat};

use crate::layout::Rect;

/// A text string (7.9.2.2): as it is where it is printable ASCII, else UTF-16BE with a byte order mark.
pub(super) fn text_bytes(text: &str) -> Vec<u8> {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return text.as_bytes().to_vec();
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}

/// The longest string of a PDF/A file, in bytes (ISO 19005-2, 6.1.13).
pub(super) const LONGEST_STRING: usize = 32_767;

/// A text string that stands for words which are in the file in full, cut with an ellipsis where a string cannot hold them.
pub(super) fn short_text(words: &str) -> Object {
    if text_bytes(words).len() <= LONGEST_STRING {
        return text(words);
    }
    // A mark of two bytes, and two or four for each character.
    let mut room = LONGEST_STRING - 4;
    let fits = |c: &char| {
        let left = room.checked_sub(2 * c.len_utf16());
        room = left.unwrap_or(room);
        left.is_some()
    };
    let kept: String = words.chars().take_while(fits).collect();
    text(&format!("{}…", kept.trim_end()))
}

/// The same as [`text_bytes`], as an object.
pub(super) fn text(text: &str) -> Object {
    Object::String(text_bytes(text), StringFormat::Literal)
}

/// An ASCII string.
pub(super) fn ascii(text: &str) -> Object {
    Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
}

/// A name.
pub(super) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A number with at most two decimals: a hundredth of a point is finer than any printer.
pub(super) fn number(value: f32) -> Object {
    let rounded = hundredths(value);
    if rounded % 100 == 0 { Object::Integer(i64::from(rounded / 100)) } else { Object::Real(points(rounded)) }
}

/// An area as PDF writes it: left, bottom, right, top from the lower left of a page so high.
pub(super) fn rectangle(area: Rect, height: f32) -> Object {
    let (top, bottom) = (height - area.y, height - area.y - area.height);
    Object::Array([area.x, bottom, area.x + area.width, top].map(number).to_vec())
}

/// A length in hundredths of a point.
pub(super) fn hundredths(value: f32) -> i32 {
    (value * 100.0).round() as i32
}

/// The points of so many hundredths.
pub(super) fn points(hundredths: i32) -> f32 {
    hundredths as f32 / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_beyond_ascii_is_utf_16() {
        assert_eq!(text_bytes("Care"), b"Care");
        assert_eq!(text_bytes("é"), [0xfe, 0xff, 0x00, 0xe9]);
        assert_eq!(text_bytes("𝄞"), [0xfe, 0xff, 0xd8, 0x34, 0xdd, 0x1e]);
    }

    #[test]
    fn long_words_are_cut_to_what_a_string_holds() {
        let bytes = |words: &str| short_text(words).as_str().unwrap().to_vec();
        assert_eq!(bytes("Care"), b"Care");
        assert_eq!(bytes(&"e".repeat(LONGEST_STRING)).len(), LONGEST_STRING);
        for long in ["é".repeat(20_000), "𝄞".repeat(10_000), "e".repeat(40_000)] {
            let cut = bytes(&long);
            assert!(cut.len() <= LONGEST_STRING && cut.len() > LONGEST_STRING - 4, "{}", cut.len());
            assert_eq!(cut[cut.len() - 2..], [0x20, 0x26]);
        }
    }

    #[test]
    fn numbers_have_two_decimals_at_most() {
        assert_eq!(number(72.0), Object::Integer(72));
        assert_eq!(number(-0.001), Object::Integer(0));
        assert_eq!(number(12.345_67), Object::Real(12.35));
    }
}
