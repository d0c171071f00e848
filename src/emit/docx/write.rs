use super::bookmark::bookmark_name;
use super::numbering::WordNumbering;
use super::package::{OFFICE, Package, Relationships};
use super::paragraph::ParagraphPlace;
use super::properties;
use super::styles::{self, NAMESPACE, twips};
use super::writer::{DocxOptions, DocxWriter, StoredPicture};
use super::xml::Xml;
use crate::document::{Document, Part, PartRole};
use crate::locale::Direction;
use crate::theme::Theme;

/// The document as a file of Word that looks like the theme.
pub fn write(document: &Document, theme: &Theme, options: &DocxOptions) -> Vec<u8> {
    DocxWriter {
        document,
        theme,
        options,
        relationships: Relationships::default(),
        numbering: WordNumbering::default(),
        media: Vec::new(),
        drawings: 0,
        bookmarks: 0,
        calls: document.note_calls(),
    }
    .package()
}

impl DocxWriter<'_> {
    fn package(mut self) -> Vec<u8> {
        let mut package = Package::default();
        let mut top = Relationships::default();
        top.part("officeDocument", "word/document.xml");
        let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        top.add(core, "docProps/core.xml", false);
        top.part("extended-properties", "docProps/app.xml");
        package.plain("_rels/.rels", top.file());
        let body = self.body();
        package.word("word/document.xml", "document.main", body);
        package.plain("word/_rels/document.xml.rels", std::mem::take(&mut self.relationships).file());
        package.word(
            "word/styles.xml",
            "styles",
            styles::file(self.document, self.theme, self.options.typeface.as_ref()),
        );
        package.word("word/settings.xml", "settings", self.settings());
        let footnotes = self.footnotes();
        package.word("word/footnotes.xml", "footnotes", footnotes);
        let relationships = std::mem::take(&mut self.relationships);
        if !relationships.is_empty() {
            package.plain("word/_rels/footnotes.xml.rels", relationships.file());
        }
        package.word("word/numbering.xml", "numbering", self.numbering.file());
        let (header, footer, first_footer) = (self.header(), self.footer(), self.first_footer());
        package.word("word/header1.xml", "header", header);
        package.word("word/footer1.xml", "footer", footer);
        package.word("word/footer2.xml", "footer", first_footer);
        for StoredPicture { name, bytes } in self.media {
            package.plain(&format!("word/media/{name}"), bytes);
        }
        let core = properties::core(self.document, self.options.created.as_deref());
        package.typed(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            core,
        );
        package.typed(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            properties::extended(self.document),
        );
        package.finish()
    }

    fn body(&mut self) -> Vec<u8> {
        for (kind, target) in [
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("numbering", "numbering.xml"),
            ("footnotes", "footnotes.xml"),
        ] {
            self.relationships.part(kind, target);
        }
        let mut xml = Xml::file();
        xml.open(
            "w:document",
            &[
                ("xmlns:w", NAMESPACE),
                ("xmlns:r", OFFICE),
                ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
            ],
        );
        xml.open("w:body", &[]);
        self.title_block(&mut xml);
        let document = self.document;
        for part in &document.parts {
            self.part(&mut xml, part);
        }
        self.section(&mut xml);
        xml.close("w:body");
        xml.close("w:document");
        xml.finish()
    }

    fn part(&mut self, xml: &mut Xml, part: &Part) {
        if !part.heading.is_empty() {
            let name = bookmark_name(&part.id);
            // The list of headings does not list its own.
            let heading = if part.role == PartRole::Contents { "TOCHeading" } else { "Heading1" };
            self.paragraph_of(
                xml,
                &ParagraphPlace { style: heading, ..ParagraphPlace::default() },
                |writer, xml| {
                    let id = writer.open_bookmark(xml, &name);
                    writer.runs(xml, &part.timed_heading(self.document.locale()));
                    xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
                },
            );
        }
        if part.role == PartRole::Contents {
            return self.contents(xml, part);
        }
        let style = match part.role {
            PartRole::Summary => "Lead",
            PartRole::Evidence => "Evidence",
            _ => "BodyText",
        };
        self.blocks(xml, &part.blocks, &ParagraphPlace { style, ..ParagraphPlace::default() });
    }

    /// The paper, its margins, and what runs above and below the text.
    fn section(&mut self, xml: &mut Xml) {
        let header = self.relationships.part("header", "header1.xml");
        let footer = self.relationships.part("footer", "footer1.xml");
        let first_footer = self.relationships.part("footer", "footer2.xml");
        let (width, height) = self.theme.page_size.dimensions();
        let margins = &self.theme.margins;
        let (top, bottom, side) = (twips(margins.top), twips(margins.bottom), twips(margins.around()));
        let (above, below) = (twips(0.5 * margins.top), twips(0.5 * margins.bottom));
        xml.open("w:sectPr", &[]);
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", &header)]);
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", &footer)]);
        xml.empty("w:footerReference", &[("w:type", "first"), ("r:id", &first_footer)]);
        xml.empty("w:pgSz", &[("w:w", &twips(width)), ("w:h", &twips(height))]);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &top),
                ("w:right", &side),
                ("w:bottom", &bottom),
                ("w:left", &side),
                ("w:header", &above),
                ("w:footer", &below),
                ("w:gutter", "0"),
            ],
        );
        xml.empty("w:titlePg", &[]);
        if self.document.language.direction() == Direction::RightToLeft {
            xml.empty("w:bidi", &[]);
        }
        xml.close("w:sectPr");
    }

    fn settings(&self) -> Vec<u8> {
        let mut xml = Xml::file();
        xml.open("w:settings", &[("xmlns:w", NAMESPACE)]);
        xml.value("w:defaultTabStop", "720");
        if self.theme.hyphenate {
            xml.empty("w:autoHyphenation", &[]);
        }
        xml.open("w:footnotePr", &[]);
        xml.empty("w:footnote", &[("w:id", "-1")]);
        xml.empty("w:footnote", &[("w:id", "0")]);
        xml.close("w:footnotePr");
        xml.open("w:compat", &[]);
        // Word 2013 and later; without it Word opens the file in its compatibility mode.
        let mode = [
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ];
        xml.empty("w:compatSetting", &mode);
        xml.close("w:compat");
        xml.close("w:settings");
        xml.finish()
    }
}
