//! The file: its objects, most of them packed into streams, and the table of where each is (ISO 32000-1, 7.5).

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::Error;
use super::deflate::deflate;
use super::objects::name;
use super::syntax::{Numbers, write_object};

/// The version, and bytes that show that the file is not text (7.5.2).
const HEADER: &[u8] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";

/// How many objects are packed into one stream: who wants one of them unpacks all.
const OBJECTS_PER_STREAM: usize = 500;

/// How many bytes of the digest name the file.
const IDENTIFIER: usize = 16;

/// The document as a file. What is in it names it (14.4), so that the same content has the same identifier everywhere.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, Error> {
    let mut file = FileWriter {
        bytes: HEADER.to_vec(),
        numbers: document.objects.keys().copied().zip(1..).collect(),
        places: vec![ObjectPlace::Free; document.objects.len() + 1],
    };
    let mut packed = Vec::new();
    for (object, number) in document.objects.values().zip(1..) {
        if matches!(object, Object::Stream(_)) {
            file.object(number, object);
        } else {
            packed.push((number, object));
        }
    }
    for objects in packed.chunks(OBJECTS_PER_STREAM) {
        file.pack(objects)?;
    }
    file.end(&document.trailer)
}

/// Where an object is.
#[derive(Debug, Clone, Copy)]
enum ObjectPlace {
    /// Nowhere.
    Free,
    /// So many bytes from the start of the file.
    At(usize),
    /// In a stream of this number, behind so many others.
    Packed { stream: usize, index: usize },
}

struct FileWriter {
    bytes: Vec<u8>,
    numbers: Numbers,
    /// The place of each object by its number; none has the number 0.
    places: Vec<ObjectPlace>,
}

impl FileWriter {
    fn object(&mut self, number: usize, object: &Object) {
        self.places[number] = ObjectPlace::At(self.bytes.len());
        self.bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        write_object(&mut self.bytes, object, &self.numbers);
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    /// Writes objects as one stream (7.5.7).
    fn pack(&mut self, objects: &[(usize, &Object)]) -> Result<(), Error> {
        let stream = self.places.len();
        let (mut offsets, mut content) = (String::new(), Vec::new());
        for (index, &(number, object)) in objects.iter().enumerate() {
            self.places[number] = ObjectPlace::Packed { stream, index };
            // Writing to a `String` cannot fail.
            let _ = write!(offsets, "{number} {} ", content.len());
            write_object(&mut content, object, &self.numbers);
            content.push(b'\n');
        }
        let first = offsets.len() as i64;
        let content = deflate(&[offsets.as_bytes(), &content].concat())?;
        let facts = dictionary! {
            "Type" => name("ObjStm"), "N" => objects.len() as i64, "First" => first, "Filter" => name("FlateDecode")
        };
        self.places.push(ObjectPlace::Free);
        self.object(stream, &Stream::new(facts, content).into());
        Ok(())
    }

    /// Writes the table as a stream (7.5.8), and where it is.
    fn end(mut self, trailer: &Dictionary) -> Result<Vec<u8>, Error> {
        let start = self.bytes.len();
        let table = self.places.len();
        self.places.push(ObjectPlace::At(start));
        let widths = [1, bytes_of(start.max(table)), 2];
        let columns: usize = widths.iter().sum();
        let identifier = Sha256::digest(&self.bytes)[..IDENTIFIER].to_vec();
        let identifier = Object::String(identifier, StringFormat::Hexadecimal);
        let mut facts = dictionary! {
            "Type" => name("XRef"),
            "Size" => self.places.len() as i64,
            "W" => widths.map(|width| Object::Integer(width as i64)).to_vec(),
            "ID" => vec![identifier.clone(), identifier],
            "Filter" => name("FlateDecode"),
            "DecodeParms" => dictionary! { "Predictor" => UP, "Columns" => columns as i64 }
        };
        for key in [b"Root".as_slice(), b"Info"] {
            if let Ok(object) = trailer.get(key) {
                facts.set(key, object.clone());
            }
        }
        let rows: Vec<Vec<u8>> = self.places.iter().map(|place| place.row(widths)).collect();
        let content = deflate(&differences(&rows, columns))?;
        self.object(table, &Stream::new(facts, content).into());
        self.bytes.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
        Ok(self.bytes)
    }
}

impl ObjectPlace {
    /// A row of the table in fields of so many bytes (7.5.8.3).
    fn row(self, widths: [usize; 3]) -> Vec<u8> {
        let fields = match self {
            Self::Free => [0, 0, usize::from(u16::MAX)],
            Self::At(offset) => [1, offset, 0],
            Self::Packed { stream, index } => [2, stream, index],
        };
        let field =
            |(field, width): (usize, usize)| field.to_be_bytes()[size_of::<usize>() - width..].to_vec();
        fields.into_iter().zip(widths).flat_map(field).collect()
    }
}

/// How many bytes a number takes.
fn bytes_of(number: usize) -> usize {
    number.checked_ilog2().unwrap_or(0) as usize / 8 + 1
}

/// Rows of which each says how it differs from the one above (7.4.4.4): most differ by one.
const UP: i64 = 12;

/// Each row less the one above it, behind the number of this filter (PNG, 9.2).
fn differences(rows: &[Vec<u8>], columns: usize) -> Vec<u8> {
    const FILTER: u8 = 2;
    let none = vec![0; columns];
    let above = std::iter::once(&none).chain(rows);
    let row = |(row, above): (&Vec<u8>, &Vec<u8>)| {
        let less = row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(*above));
        std::iter::once(FILTER).chain(less).collect::<Vec<u8>>()
    };
    rows.iter().zip(above).flat_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_many_objects_reads_back() {
        let mut document = Document::new();
        let mut last = Object::Null;
        for number in 0..1_200 {
            let words = format!("object {number}").into_bytes();
            let entries =
                dictionary! { "Before" => last, "Is" => Object::String(words, StringFormat::Literal) };
            last = document.add_object(entries).into();
            // A gap, so that the numbers of the file are others.
            document.max_id += 1;
        }
        let content = Stream::new(dictionary! { "Last" => last }, b"q Q".to_vec());
        let root = document.add_object(content);
        document.trailer.set("Root", root);
        let file = write(&document).unwrap();
        assert_eq!(file, write(&document).unwrap());

        let read = Document::load_mem(&file).unwrap();
        let root = read.get_object(read.trailer.get(b"Root").unwrap().as_reference().unwrap());
        let mut dictionary = &root.unwrap().as_stream().unwrap().dict;
        let (mut key, mut seen) = (b"Last".as_slice(), 0);
        while let Ok(id) = dictionary.get(key).and_then(Object::as_reference) {
            dictionary = read.get_dictionary(id).unwrap();
            seen += 1;
            let words = dictionary.get(b"Is").and_then(Object::as_str).unwrap();
            assert_eq!(words, format!("object {}", 1_200 - seen).as_bytes());
            key = b"Before";
        }
        assert_eq!(seen, 1_200);
    }

    #[test]
    fn a_field_of_the_table_is_wide_enough() {
        assert_eq!([0, 1, 255, 256, 65_535, 65_536].map(bytes_of), [1, 1, 1, 2, 2, 3]);
    }
}
