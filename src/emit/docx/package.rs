use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::Xml;

/// The namespaces of relationships.
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// What the names of relationships within a document begin with.
pub(super) const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// What a part of the package points to.
#[derive(Debug, Default)]
pub(super) struct Relationships(Vec<Relationship>);

#[derive(Debug, PartialEq)]
struct Relationship {
    kind: String,
    target: String,
    external: bool,
}

impl Relationships {
    /// The id of a relationship of that kind (the end of its name) to another part.
    pub(super) fn part(&mut self, kind: &str, target: &str) -> String {
        self.add(&format!("{OFFICE}/{kind}"), target, false)
    }

    /// The id of a relationship to an address outside of the package.
    pub(super) fn link(&mut self, target: &str) -> String {
        self.add(&format!("{OFFICE}/hyperlink"), target, true)
    }

    /// The id of a relationship whose kind has a name of its own.
    pub(super) fn add(&mut self, kind: &str, target: &str, external: bool) -> String {
        let wanted = Relationship { kind: kind.to_owned(), target: target.to_owned(), external };
        let index = self.0.iter().position(|known| *known == wanted).unwrap_or_else(|| {
            self.0.push(wanted);
            self.0.len() - 1
        });
        format!("rId{}", index + 1)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The file of relationships.
    pub(super) fn file(&self) -> Vec<u8> {
        let mut xml = Xml::file();
        xml.open("Relationships", &[("xmlns", RELATIONSHIPS)]);
        for (i, Relationship { kind, target, external }) in self.0.iter().enumerate() {
            let id = format!("rId{}", i + 1);
            let mut attributes = vec![("Id", id.as_str()), ("Type", kind), ("Target", target)];
            if *external {
                attributes.push(("TargetMode", "External"));
            }
            xml.empty("Relationship", &attributes);
        }
        xml.close("Relationships");
        xml.finish()
    }
}

/// The parts of a package in the order they are stored.
#[derive(Debug, Default)]
pub(super) struct Package {
    parts: Vec<(String, Vec<u8>)>,
    types: Vec<(String, String)>,
}

impl Package {
    /// Adds a part of WordprocessingML, such as `styles` (the name of its type) at `word/styles.xml`.
    pub(super) fn word(&mut self, path: &str, kind: &str, bytes: Vec<u8>) {
        self.typed(path, &format!("{WORD}.{kind}+xml"), bytes);
    }

    /// Adds a part whose type is given.
    pub(super) fn typed(&mut self, path: &str, content_type: &str, bytes: Vec<u8>) {
        self.types.push((format!("/{path}"), content_type.to_owned()));
        self.plain(path, bytes);
    }

    /// Adds a part whose extension says its type.
    pub(super) fn plain(&mut self, path: &str, bytes: Vec<u8>) {
        self.parts.push((path.to_owned(), bytes));
    }

    /// The file.
    pub(super) fn finish(self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let types = ("[Content_Types].xml".to_owned(), content_types(&self.types));
        for (path, bytes) in std::iter::once(types).chain(self.parts) {
            zip.start_file(path, options).expect("a part has a short name and is stored once");
            zip.write_all(&bytes).expect("writing to memory cannot fail");
        }
        zip.finish().expect("writing to memory cannot fail").into_inner()
    }
}

fn content_types(types: &[(String, String)]) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.open("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]);
    let defaults = [
        ("jpg", "image/jpeg"),
        ("png", "image/png"),
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ];
    for (extension, content_type) in defaults {
        xml.empty("Default", &[("Extension", extension), ("ContentType", content_type)]);
    }
    for (path, content_type) in types {
        xml.empty("Override", &[("PartName", path), ("ContentType", content_type)]);
    }
    xml.close("Types");
    xml.finish()
}
