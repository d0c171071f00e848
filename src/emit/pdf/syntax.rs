use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, StringFormat};

/// The number that each object has in the file.
pub(super) type Numbers = BTreeMap<ObjectId, u32>;

/// Writes an object as ISO 32000-1, 7.3 has it; what leads to an object that the file does not have is null (7.3.10).
pub(super) fn write_object(out: &mut Vec<u8>, object: &Object, numbers: &Numbers) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(true) => out.extend_from_slice(b"true"),
        Object::Boolean(false) => out.extend_from_slice(b"false"),
        Object::Integer(number) => write_number(out, number),
        Object::Real(number) => write_number(out, number),
        Object::Name(name) => write_name(out, name),
        Object::String(string, StringFormat::Literal) => write_literal(out, string),
        Object::String(string, StringFormat::Hexadecimal) => write_hexadecimal(out, string),
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                write_separated(out, item, numbers, index > 0);
            }
            out.push(b']');
        }
        Object::Dictionary(entries) => write_dictionary(out, entries, numbers),
        Object::Stream(stream) => {
            write_dictionary(out, &stream.dict, numbers);
            out.extend_from_slice(b"stream\n");
            out.extend_from_slice(&stream.content);
            out.extend_from_slice(b"\nendstream");
        }
        Object::Reference(id) => match numbers.get(id) {
            Some(number) => {
                write_number(out, number);
                out.extend_from_slice(b" 0 R");
            }
            None => out.extend_from_slice(b"null"),
        },
    }
}

fn write_dictionary(out: &mut Vec<u8>, entries: &Dictionary, numbers: &Numbers) {
    out.extend_from_slice(b"<<");
    for (key, value) in entries {
        write_name(out, key);
        write_separated(out, value, numbers, true);
    }
    out.extend_from_slice(b">>");
}

/// An object, with a space before it where nothing else ends what is `before` it.
fn write_separated(out: &mut Vec<u8>, object: &Object, numbers: &Numbers, before: bool) {
    let delimited =
        matches!(object, Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_));
    if before && !delimited {
        out.push(b' ');
    }
    write_object(out, object, numbers);
}

fn write_number(out: &mut Vec<u8>, number: &impl ToString) {
    out.extend_from_slice(number.to_string().as_bytes());
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            out.push(b'#');
            write_byte(out, byte);
        }
    }
}

fn write_literal(out: &mut Vec<u8>, string: &[u8]) {
    out.push(b'(');
    write_escaped(out, string);
    out.push(b')');
}

/// The bytes of a string but for what would end it or be read otherwise (7.3.4.2).
pub(super) fn write_escaped(out: &mut Vec<u8>, string: &[u8]) {
    for &byte in string {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            // A bare carriage return would be read as a line feed.
            b'\r' => out.extend(*b"\\r"),
            _ => out.push(byte),
        }
    }
}

fn write_hexadecimal(out: &mut Vec<u8>, string: &[u8]) {
    out.push(b'<');
    for &byte in string {
        write_byte(out, byte);
    }
    out.push(b'>');
}

/// A byte in two digits.
fn write_byte(out: &mut Vec<u8>, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.extend([byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]));
}

#[cfg(test)]
mod tests {
    use lopdf::{Stream, dictionary};

    use super::super::objects::{ascii, name};
    use super::*;

    #[test]
    fn objects_are_written_as_the_standard_has_them() {
        let numbers = Numbers::from([((7, 0), 1)]);
        let written = |object: &Object| {
            let mut out = Vec::new();
            write_object(&mut out, object, &numbers);
            String::from_utf8(out).unwrap()
        };
        let leads = |number| Object::Reference((number, 0));
        let items =
            vec![1.into(), Object::Real(-0.5), name("A b#"), leads(7), leads(8), true.into(), Object::Null];
        assert_eq!(written(&Object::Array(items)), "[1 -0.5/A#20b#23 1 0 R null true null]");
        assert_eq!(written(&ascii("a(b)\\c\rd")), "(a\\(b\\)\\\\c\\rd)");
        let bytes = Object::String(vec![0, 0xfe], StringFormat::Hexadecimal);
        let nested = dictionary! { "N" => -3, "Of" => dictionary! { "ID" => vec![bytes] } };
        assert_eq!(written(&nested.into()), "<</N -3/Of<</ID[<00FE>]>>>>");
        let stream = Stream::new(dictionary! {}, b"q Q".to_vec());
        assert_eq!(written(&stream.into()), "<</Length 3>>stream\nq Q\nendstream");
    }
}
