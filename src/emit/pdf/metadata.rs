//! What catalogues read: the information dictionary and the same facts as XMP (ISO 16684-1).

use std::fmt::Write as _;

use lopdf::{Dictionary, dictionary};

use super::PdfOptions;
use super::objects::{LONGEST_STRING, ascii, text, text_bytes};
use crate::layout::Facts;

/// The program, as files name it.
const PRODUCER: &str = concat!("demarche ", env!("CARGO_PKG_VERSION"));

/// When a document was made and last changed, as ISO 8601.
struct Dates {
    created: Option<String>,
    changed: Option<String>,
}

impl Dates {
    fn new(facts: &Facts, options: &PdfOptions) -> Self {
        let stamp = options.timestamp.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        let stamp = stamp.map(|stamp| stamp.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
        let day = facts.date.as_deref().map(|date| {
            date.chars().take(10).take_while(|c| c.is_ascii_digit() || *c == '-').collect::<String>()
        });
        let day = day.filter(|day| day.len() >= 4);
        Self { created: day.clone().or_else(|| stamp.clone()), changed: stamp.or(day) }
    }
}

/// The information dictionary (ISO 32000-1, 14.3.3).
pub(super) fn information(facts: &Facts, options: &PdfOptions) -> Dictionary {
    let dates = Dates::new(facts, options);
    let mut information = dictionary! { "Creator" => ascii(PRODUCER), "Producer" => ascii(PRODUCER) };
    let keywords = (!facts.keywords.is_empty()).then(|| facts.keywords.join(", "));
    let title = (!facts.title.is_empty()).then(|| facts.title.clone());
    let texts = [
        ("Title", title.as_ref()),
        ("Author", facts.author.as_ref()),
        ("Subject", facts.description.as_ref()),
        ("Keywords", keywords.as_ref()),
    ];
    for (key, value) in texts {
        // What a string cannot hold is in the packet alone.
        if let Some(value) = value.filter(|value| text_bytes(value).len() <= LONGEST_STRING) {
            information.set(key, text(value));
        }
    }
    for (key, value) in [("CreationDate", dates.created), ("ModDate", dates.changed)] {
        if let Some(value) = value {
            let digits: String = value.chars().filter(|c| c.is_ascii_digit() || *c == 'Z').collect();
            information.set(key, ascii(&format!("D:{digits}")));
        }
    }
    information
}

/// The XMP packet.
pub(super) fn packet(facts: &Facts, options: &PdfOptions) -> String {
    let dates = Dates::new(facts, options);
    let mut xmp = String::from(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         <dc:format>application/pdf</dc:format>",
    );
    if !facts.title.is_empty() {
        alternatives(&mut xmp, "dc:title", &facts.title);
    }
    if let Some(author) = &facts.author {
        list(&mut xmp, "dc:creator", "Seq", std::slice::from_ref(author));
    }
    if let Some(description) = &facts.description {
        alternatives(&mut xmp, "dc:description", description);
    }
    list(&mut xmp, "dc:language", "Bag", std::slice::from_ref(&facts.language));
    if !facts.keywords.is_empty() {
        list(&mut xmp, "dc:subject", "Bag", &facts.keywords);
        simple(&mut xmp, "pdf:Keywords", &facts.keywords.join(", "));
    }
    simple(&mut xmp, "pdf:Producer", PRODUCER);
    simple(&mut xmp, "xmp:CreatorTool", PRODUCER);
    for (key, value) in [("xmp:CreateDate", dates.created), ("xmp:ModifyDate", dates.changed)] {
        if let Some(value) = value {
            simple(&mut xmp, key, &value);
        }
    }
    if let Some(level) = options.archival_level() {
        simple(&mut xmp, "pdfaid:part", "2");
        simple(&mut xmp, "pdfaid:conformance", level);
    }
    if options.accessible() {
        simple(&mut xmp, "pdfuaid:part", "1");
    }
    xmp.push_str("</rdf:Description>");
    if options.accessible() && options.archival_level().is_some() {
        xmp.push_str(ACCESSIBILITY_SCHEMA);
    }
    xmp.push_str("</rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>");
    xmp
}

/// PDF/A takes only properties it knows or that are described in the file (ISO 19005-2, 6.6.2.3).
const ACCESSIBILITY_SCHEMA: &str = "<rdf:Description rdf:about=\"\" \
    xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
    xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\
    <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
    <pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\
    </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";

fn simple(xmp: &mut String, key: &str, value: &str) {
    let _ = write!(xmp, "<{key}>{}</{key}>", escaped(value));
}

fn alternatives(xmp: &mut String, key: &str, value: &str) {
    let value = escaped(value);
    let _ = write!(xmp, "<{key}><rdf:Alt><rdf:li xml:lang=\"x-default\">{value}</rdf:li></rdf:Alt></{key}>");
}

fn list(xmp: &mut String, key: &str, container: &str, values: &[String]) {
    let _ = write!(xmp, "<{key}><rdf:{container}>");
    for value in values {
        let _ = write!(xmp, "<rdf:li>{}</rdf:li>", escaped(value));
    }
    let _ = write!(xmp, "</rdf:{container}></{key}>");
}

/// Text as XML takes it; control characters, which it does not take at all, become spaces.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push(' '),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        Facts {
            title: "Care & <caring>".into(),
            keywords: vec!["care".into(), "cities".into()],
            language: "en".into(),
            date: Some("2024-09-24".into()),
            ..Facts::default()
        }
    }

    #[test]
    fn information_and_packet_agree() {
        let options = PdfOptions::default();
        let information = information(&facts(), &options);
        let packet = packet(&facts(), &options);
        assert_eq!(information.get(b"Keywords").unwrap().as_str().unwrap(), b"care, cities");
        assert!(packet.contains("<pdf:Keywords>care, cities</pdf:Keywords>"));
        assert_eq!(information.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20240924");
        assert!(packet.contains("<xmp:CreateDate>2024-09-24</xmp:CreateDate>"));
        assert!(packet.contains("Care &amp; &lt;caring&gt;"));
    }

    #[test]
    fn a_timestamp_dates_the_change_but_not_the_document() {
        let options = PdfOptions { timestamp: Some(86_400), ..PdfOptions::default() };
        let information = information(&facts(), &options);
        assert_eq!(information.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20240924");
        assert_eq!(information.get(b"ModDate").unwrap().as_str().unwrap(), b"D:19700102000000Z");
    }

    #[test]
    fn what_a_string_cannot_hold_stands_in_the_packet_alone() {
        let facts = Facts { description: Some("care ".repeat(7000)), ..facts() };
        assert!(!information(&facts, &PdfOptions::default()).has(b"Subject"));
        assert!(packet(&facts, &PdfOptions::default()).contains("care care care"));
    }

    #[test]
    fn only_what_is_asked_is_declared() {
        let options = PdfOptions { standards: Vec::new(), timestamp: None };
        let packet = packet(&facts(), &options);
        assert!(!packet.contains("<pdfaid:") && !packet.contains("<pdfuaid:"));
    }
}
