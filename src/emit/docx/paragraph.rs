use super::numbering::set_in;
use super::styles::twips;
use super::writer::DocxWriter;
use super::xml::Xml;
use crate::document::Inline;
use crate::locale::Direction;

/// What a paragraph is, besides its words.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ParagraphPlace<'a> {
    /// The id of its style.
    pub(super) style: &'a str,
    /// The list that it begins an item of.
    pub(super) list: Option<usize>,
    /// How many lists hold it.
    pub(super) depth: usize,
    /// Whether space is between it and its neighbours in a list.
    pub(super) loose: bool,
    /// Whether it stays on the page of the paragraph after it.
    pub(super) keep_next: bool,
    /// How it is aligned where that differs from its style.
    pub(super) alignment: Option<&'a str>,
}

impl DocxWriter<'_> {
    /// A paragraph of runs.
    pub(super) fn paragraph(&mut self, xml: &mut Xml, place: &ParagraphPlace<'_>, content: &[Inline]) {
        self.paragraph_of(xml, place, |writer, xml| writer.runs(xml, content));
    }

    /// A paragraph of plain words.
    pub(super) fn line(&mut self, xml: &mut Xml, style: &str, words: &str) {
        let place = ParagraphPlace { style, ..ParagraphPlace::default() };
        self.paragraph_of(xml, &place, |writer, xml| writer.words(xml, words));
    }

    /// A paragraph of what `content` writes.
    pub(super) fn paragraph_of(
        &mut self,
        xml: &mut Xml,
        place: &ParagraphPlace<'_>,
        content: impl FnOnce(&mut Self, &mut Xml),
    ) {
        xml.open("w:p", &[]);
        self.properties(xml, place);
        content(self, xml);
        xml.close("w:p");
    }

    fn properties(&self, xml: &mut Xml, place: &ParagraphPlace<'_>) {
        xml.open("w:pPr", &[]);
        xml.value("w:pStyle", place.style);
        if place.keep_next {
            xml.empty("w:keepNext", &[]);
        }
        if let Some(list) = place.list {
            xml.open("w:numPr", &[]);
            xml.value("w:ilvl", &place.depth.saturating_sub(1).min(8).to_string());
            xml.value("w:numId", &list.to_string());
            xml.close("w:numPr");
        }
        if self.document.language.direction() == Direction::RightToLeft {
            xml.empty("w:bidi", &[]);
        }
        if place.list.is_none() && place.depth > 0 {
            xml.empty("w:ind", &[("w:left", &twips(set_in(place.depth - 1))), ("w:firstLine", "0")]);
        }
        if place.loose {
            xml.empty("w:contextualSpacing", &[("w:val", "0")]);
        }
        if let Some(alignment) = place.alignment {
            xml.value("w:jc", alignment);
        }
        xml.close("w:pPr");
    }
}
