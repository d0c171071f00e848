use super::xml::Xml;
use crate::document::Document;
use crate::text::plain;

/// The facts about the document that catalogues read (ECMA-376, part 2, section 11). `created` is a time of ISO 8601.
pub(super) fn core(document: &Document, created: Option<&str>) -> Vec<u8> {
    let head = &document.head;
    let mut xml = Xml::file();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    let mut property = |name: &str, value: Option<&str>| {
        if let Some(value) = value.map(str::trim).filter(|value| !value.is_empty()) {
            xml.leaf(name, &[], value);
        }
    };
    property("dc:title", Some(&plain(&head.title)));
    property("dc:creator", head.author.as_deref());
    property("dc:description", head.description.as_deref());
    property("cp:keywords", Some(&head.keywords.join(", ")));
    property("dc:language", Some(document.language.as_str()));
    if let Some(created) = created {
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], created);
        }
    }
    xml.close("cp:coreProperties");
    xml.finish()
}

/// What wrote the file, and for whom.
pub(super) fn extended(document: &Document) -> Vec<u8> {
    let mut xml = Xml::file();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", namespace)]);
    xml.leaf("Application", &[], env!("CARGO_PKG_NAME"));
    if let Some(organisation) = &document.head.organisation {
        xml.leaf("Company", &[], &organisation.text);
    }
    xml.close("Properties");
    xml.finish()
}
