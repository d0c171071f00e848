use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Attributes of an element.
pub(super) type XmlAttributes<'a> = &'a [(&'a str, &'a str)];

/// XML that is being written.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A file that begins with its declaration.
    pub(super) fn file() -> Self {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// The start of an element.
    pub(super) fn open(&mut self, name: &str, attributes: XmlAttributes<'_>) {
        self.write(Event::Start(element(name, attributes)));
    }

    /// The end of an element.
    pub(super) fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: XmlAttributes<'_>) {
        self.write(Event::Empty(element(name, attributes)));
    }

    /// An element that has one attribute, `w:val`.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element around words.
    pub(super) fn leaf(&mut self, name: &str, attributes: XmlAttributes<'_>, text: &str) {
        self.open(name, attributes);
        self.write(Event::Text(BytesText::new(&sound(text))));
        self.close(name);
    }

    /// What was written.
    pub(super) fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }

    fn write(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("writing to memory cannot fail");
    }
}

fn element<'a>(name: &'a str, attributes: XmlAttributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, sound(value).as_ref()));
    }
    start
}

/// The text without the characters that XML 1.0 cannot hold (section 2.2), which become spaces.
fn sound(text: &str) -> Cow<'_, str> {
    let refused =
        |c: char| (c.is_control() && !matches!(c, '\t' | '\n')) || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    if text.contains(refused) {
        text.chars().map(|c| if refused(c) { ' ' } else { c }).collect::<String>().into()
    } else {
        text.into()
    }
}
