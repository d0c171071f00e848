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
        let title = head.short_title.clone().unwrap_or_else(|| plain(&head.title));
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

    /// The foot of every page but the first: its number and how many there are, as fields.
    pub(super) fn footer(&mut self) -> Vec<u8> {
        self.foot(|writer, xml| {
            writer.page_of(xml, Self::words, |_, xml, instruction| {
                xml.open("w:fldSimple", &[("w:instr", instruction)]);
                xml.open("w:r", &[]);
                xml.leaf("w:t", &[], "1");
                xml.close("w:r");
                xml.close("w:fldSimple");
            });
        })
    }

    /// The foot of the first page: the same where there is another page, else nothing. Programs that do not work out a field within a
    /// field, as Writer, show what it is said to have shown last: nothing.
    pub(super) fn first_footer(&mut self) -> Vec<u8> {
        self.foot(|writer, xml| {
            mark(xml, "begin");
            writer.instruction(xml, " IF ");
            writer.field_within(xml, " NUMPAGES ");
            writer.instruction(xml, " > 1 \"");
            writer.page_of(
                xml,
                |writer, xml, words| writer.instruction(xml, words),
                |writer, xml, instruction| {
                    writer.field_within(xml, instruction);
                },
            );
            writer.instruction(xml, "\" \"\" ");
            mark(xml, "separate");
            mark(xml, "end");
        })
    }

    fn foot(&mut self, content: impl FnOnce(&mut Self, &mut Xml)) -> Vec<u8> {
        let mut xml = Xml::file();
        xml.open("w:ftr", &[("xmlns:w", NAMESPACE)]);
        let place = ParagraphPlace { style: "Footer", ..ParagraphPlace::default() };
        self.paragraph_of(&mut xml, &place, content);
        xml.close("w:ftr");
        xml.finish()
    }

    /// The words of "page 1 of 2", with the instructions of its fields.
    fn page_of(
        &mut self,
        xml: &mut Xml,
        words: impl Fn(&mut Self, &mut Xml, &str),
        field: impl Fn(&mut Self, &mut Xml, &str),
    ) {
        let phrase = self.document.locale().word("page-of").to_owned();
        for piece in phrase.split_inclusive('}') {
            let (before, slot) = piece.split_once('{').unwrap_or((piece, ""));
            words(self, xml, before);
            match slot {
                "page}" => field(self, xml, " PAGE "),
                "pages}" => field(self, xml, " NUMPAGES "),
                _ => {}
            }
        }
    }

    /// A field in what another one does.
    fn field_within(&self, xml: &mut Xml, instruction: &str) {
        mark(xml, "begin");
        self.instruction(xml, instruction);
        mark(xml, "separate");
        xml.open("w:r", &[]);
        xml.leaf("w:t", &[], "1");
        xml.close("w:r");
        mark(xml, "end");
    }
}

/// Where a field, its result, or the rest of the text begins.
fn mark(xml: &mut Xml, kind: &str) {
    xml.open("w:r", &[]);
    xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
    xml.close("w:r");
}
