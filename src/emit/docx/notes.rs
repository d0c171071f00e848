use super::paragraph::ParagraphPlace;
use super::styles::NAMESPACE;
use super::writer::DocxWriter;
use super::xml::Xml;
use crate::document::{Inline, Note};
use crate::text::BlockKind;

impl DocxWriter<'_> {
    /// The file of footnotes; the first two are the rules above footnotes, which Word wants to have.
    pub(super) fn footnotes(&mut self) -> Vec<u8> {
        let mut xml = Xml::file();
        xml.open("w:footnotes", &[("xmlns:w", NAMESPACE), ("xmlns:r", super::package::OFFICE)]);
        for (id, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
            xml.open("w:footnote", &[("w:type", kind), ("w:id", id)]);
            xml.open("w:p", &[]);
            xml.open("w:r", &[]);
            xml.empty(&format!("w:{kind}"), &[]);
            xml.close("w:r");
            xml.close("w:p");
            xml.close("w:footnote");
        }
        let document = self.document;
        for (number, note) in (1..).zip(&document.notes) {
            self.footnote(&mut xml, number, note);
        }
        xml.close("w:footnotes");
        xml.finish()
    }

    fn footnote(&mut self, xml: &mut Xml, number: u32, note: &Note) {
        let place = ParagraphPlace { style: "FootnoteText", ..ParagraphPlace::default() };
        xml.open("w:footnote", &[("w:id", &number.to_string())]);
        let (first, rest): (&[Inline], _) = match note.content.split_first() {
            Some((first, rest)) => match &first.kind {
                BlockKind::Paragraph(content) => (content, rest),
                _ => (&[], note.content.as_slice()),
            },
            None => (&[], &[]),
        };
        self.paragraph_of(xml, &place, |writer, xml| {
            xml.open("w:r", &[]);
            xml.open("w:rPr", &[]);
            xml.value("w:rStyle", "FootnoteReference");
            xml.close("w:rPr");
            xml.empty("w:footnoteRef", &[]);
            xml.close("w:r");
            writer.words(xml, " ");
            writer.runs(xml, first);
        });
        self.blocks(xml, rest, &place);
        xml.close("w:footnote");
    }
}
