use quick_xml::Writer;
use quick_xml::events::BytesText;
use sha2::{Digest, Sha256};

use super::{ListedStatement, Listing};
use crate::visible::visible;

/// The listing as an Atom feed (RFC 4287) of the statements that have a day. A feed needs times: that of a statement is the beginning of
/// its day, that of the feed the newest of them.
pub(super) fn feed(listing: &Listing) -> String {
    let dated: Vec<&ListedStatement> = listing
        .statements
        .iter()
        .filter(|statement| {
            statement.brief.date.as_ref().is_some_and(|date| date.len() == "2024-09-20".len())
        })
        .collect();
    let newest = dated.first().and_then(|statement| statement.brief.date.as_deref()).unwrap_or("1970-01-01");
    let author = listing.statements.iter().find_map(|statement| statement.brief.organisation.as_deref());
    let mut writer =
        Writer::new_with_indent(b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_vec(), b' ', 1);
    let written = writer
        .create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .write_inner_content(|writer| {
            text(writer, "id", &id(&listing.title))?;
            text(writer, "title", &listing.title)?;
            text(writer, "updated", &format!("{newest}T00:00:00Z"))?;
            link(writer, "self", "index.atom", "application/atom+xml", None)?;
            link(writer, "alternate", "index.html", "text/html", Some("en"))?;
            person(writer, author.unwrap_or(&listing.title))?;
            dated.iter().try_for_each(|statement| entry(writer, statement))
        });
    // Writing to memory cannot fail.
    let bytes = written.map(|writer| std::mem::take(writer.get_mut())).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default() + "\n"
}

type Xml = Writer<Vec<u8>>;

fn entry(writer: &mut Xml, statement: &ListedStatement) -> std::io::Result<()> {
    let brief = &statement.brief;
    let element = writer.create_element("entry").with_attribute(("xml:lang", &*brief.language));
    let written = element.write_inner_content(|writer| {
        text(writer, "id", &id(&format!("{}\n{}", brief.brief, brief.profile)))?;
        text(writer, "title", &brief.title)?;
        text(writer, "updated", &format!("{}T00:00:00Z", brief.date.as_deref().unwrap_or_default()))?;
        let page = format!("index.html#{}", statement.anchor);
        link(writer, "alternate", &page, "text/html", Some(&brief.language))?;
        for file in &statement.files {
            link(writer, "enclosure", &file.address, file.media_type, Some(&brief.language))?;
        }
        if let Some(name) = brief.speaker.as_ref().or(brief.organisation.as_ref()) {
            person(writer, name)?;
        }
        for keyword in &brief.keywords {
            let term = visible(keyword);
            writer.create_element("category").with_attribute(("term", &*term)).write_empty()?;
        }
        match &brief.summary {
            Some(summary) => text(writer, "summary", summary),
            None => Ok(()),
        }
    });
    written.map(|_| ())
}

fn text(writer: &mut Xml, name: &str, words: &str) -> std::io::Result<()> {
    // XML has no place for control characters, escaped or not.
    writer.create_element(name).write_text_content(BytesText::new(&visible(words))).map(|_| ())
}

fn person(writer: &mut Xml, name: &str) -> std::io::Result<()> {
    writer.create_element("author").write_inner_content(|writer| text(writer, "name", name)).map(|_| ())
}

fn link(
    writer: &mut Xml,
    relation: &str,
    address: &str,
    media_type: &str,
    language: Option<&str>,
) -> std::io::Result<()> {
    let link = writer.create_element("link").with_attributes([
        ("rel", relation),
        ("href", address),
        ("type", media_type),
    ]);
    let link = match language {
        Some(language) => link.with_attribute(("hreflang", language)),
        None => link,
    };
    link.write_empty().map(|_| ())
}

/// An id that stays the same from export to export: a UUID of version 8 (RFC 9562, 5.8) made of a digest.
fn id(words: &str) -> String {
    let digest = Sha256::digest(words.as_bytes());
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = |range: std::ops::Range<usize>| -> String {
        bytes[range].iter().map(|byte| format!("{byte:02x}")).collect()
    };
    format!("urn:uuid:{}-{}-{}-{}-{}", hex(0..4), hex(4..6), hex(6..8), hex(8..10), hex(10..16))
}
