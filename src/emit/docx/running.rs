use super::paragraph::ParagraphPlace;
use super::styles::NAMESPACE;
use super::writer::DocxWriter;
use super::xml::Xml;
use crate::text::plain;

impl DocxWriter<'_> {
    /// The running head of every page but the first: who it is by, and the title.
    pub(super) fn header(&mut self) -> Vec<u8> {
        let head = &self.document.head;
        let by = head.organisation.as_ref().map(|line| line.text.clone()).or(head.author.clone());
        let title = plain(&head.title);
        let mut xml = Xml::file();
        xml.open("w:hdr", &[("xmlns:w", NAMESPACE)]);
        let place = ParagraphPlace { style: "Header", ..ParagraphPlace::default() };
        self.paragraph_of(&mut xml, &place, |writer, xml| {
            let parts = by.iter().map(String::as_str).chain([title.trim()]).filter(|part| !part.is_empty());
            writer.words(xml, &parts.collect::<Vec<_>>().join(" \u{b7} "));
        });
        xml.close("w:hdr");
        xml.finish()
    }

    /// The foot of every page: its number and how many there are, as fields.
    pub(super) fn footer(&mut self) -> Vec<u8> {
        let phrase = self.document.locale().word("page-of");
        let mut xml = Xml::file();
        xml.open("w:ftr", &[("xmlns:w", NAMESPACE)]);
        let place = ParagraphPlace { style: "Footer", ..ParagraphPlace::default() };
        self.paragraph_of(&mut xml, &place, |writer, xml| {
            for piece in phrase.split_inclusive('}') {
                let (words, slot) = piece.split_once('{').unwrap_or((piece, ""));
                writer.words(xml, words);
                match slot {
                    "page}" => field(xml, " PAGE "),
                    "pages}" => field(xml, " NUMPAGES "),
                    _ => {}
                }
            }
        });
        xml.close("w:ftr");
        xml.finish()
    }
}

fn field(xml: &mut Xml, instruction: &str) {
    xml.open("w:fldSimple", &[("w:instr", instruction)]);
    xml.open("w:r", &[]);
    xml.leaf("w:t", &[], "1");
    xml.close("w:r");
    xml.close("w:fldSimple");
}
