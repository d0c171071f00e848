use super::paragraph::ParagraphPlace;
use super::writer::DocxWriter;
use super::xml::Xml;
use crate::document::SourceLine;
use crate::theme::Masthead;

/// The most height of a logo, in lines of running text.
const LOGO_LINES: f32 = 3.5;

impl DocxWriter<'_> {
    /// The title block, in the order of the page, and a rule below it.
    pub(super) fn title_block(&mut self, xml: &mut Xml) {
        let head = &self.document.head;
        if let Some(mark) = &head.mark {
            self.line(xml, "Mark", mark);
        }
        if self.theme.shows_logo() {
            self.logo(xml);
        }
        self.source_line(xml, "Organisation", head.organisation.as_ref());
        self.source_line(xml, "Fact", head.standing.as_ref());
        if self.theme.masthead == Masthead::Letterhead {
            let letterhead = &head.letterhead;
            let lines = letterhead.address.iter().chain(&letterhead.phone);
            let lines = lines.chain(&letterhead.email).chain(&letterhead.url);
            for line in lines.chain(&letterhead.registration) {
                self.line(xml, "Fact", &line.text);
            }
        }
        for line in &head.recipient {
            self.line(xml, "Recipient", &line.text);
        }
        if !head.title.is_empty() {
            self.paragraph(xml, &ParagraphPlace { style: "Title", ..ParagraphPlace::default() }, &head.title);
        }
        if !head.subtitle.is_empty() {
            self.paragraph(
                xml,
                &ParagraphPlace { style: "Subtitle", ..ParagraphPlace::default() },
                &head.subtitle,
            );
        }
        for line in head
            .event
            .iter()
            .chain(&head.dateline)
            .chain(&head.speaker)
            .chain(&head.issued)
            .chain(&head.facts)
        {
            self.line(xml, "Fact", &line.text);
        }
        self.source_line(xml, "Fact", head.register.line().as_ref());
        self.line(xml, "Rule", "");
    }

    fn source_line(&mut self, xml: &mut Xml, style: &str, line: Option<&SourceLine>) {
        if let Some(line) = line {
            self.line(xml, style, &line.text);
        }
    }

    fn logo(&mut self, xml: &mut Xml) {
        let head = &self.document.head;
        let (Some(logo), Some(name)) = (&head.letterhead.logo, &head.organisation) else { return };
        let Some(picture) = self.options.pictures.get(&logo.text, logo.origin) else { return };
        let most = (0.5 * self.theme.text_area().0, LOGO_LINES * self.theme.sizes.leading);
        let place = ParagraphPlace { style: "Figure", ..ParagraphPlace::default() };
        self.paragraph_of(xml, &place, |writer, xml| writer.drawing(xml, picture, &name.text, most));
    }
}
