//! The list of headings as the field that Word makes anew on demand. It asks for no page numbers: Word alone knows them, and until it makes
//! the list anew, others would be wrong.

use super::bookmark::bookmark_name;
use super::paragraph::ParagraphPlace;
use super::writer::DocxWriter;
use super::xml::Xml;
use crate::document::{ContentsEntry, Part};

/// Headings of two levels, as links, without numbers of pages (ECMA-376, part 1, section 17.16.5.68).
const FIELD: &str = " TOC \\o \"1-2\" \\n \\h \\z ";

impl DocxWriter<'_> {
    /// The entries, a paragraph each, within the field.
    pub(super) fn contents(&mut self, xml: &mut Xml, part: &Part) {
        let mut entries = Vec::new();
        for entry in ContentsEntry::of(&part.blocks) {
            entries.push(("TOC1", entry));
            entries.extend(entry.below().map(|below| ("TOC2", below)));
        }
        let last = entries.len().saturating_sub(1);
        for (index, (style, entry)) in entries.into_iter().enumerate() {
            let place = ParagraphPlace { style, ..ParagraphPlace::default() };
            self.paragraph_of(xml, &place, |writer, xml| {
                if index == 0 {
                    field(xml, "begin");
                    xml.open("w:r", &[]);
                    xml.leaf("w:instrText", &[("xml:space", "preserve")], FIELD);
                    xml.close("w:r");
                    field(xml, "separate");
                }
                xml.open("w:hyperlink", &[("w:anchor", &bookmark_name(entry.id))]);
                writer.runs(xml, entry.words);
                xml.close("w:hyperlink");
                if index == last {
                    field(xml, "end");
                }
            });
        }
    }
}

fn field(xml: &mut Xml, kind: &str) {
    xml.open("w:r", &[]);
    xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
    xml.close("w:r");
}
