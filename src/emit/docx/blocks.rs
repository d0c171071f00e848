use super::bookmark::bookmark_name;
use super::numbering::BULLET_LIST;
use super::paragraph::ParagraphPlace;
use super::writer::DocxWriter;
use super::xml::Xml;
use crate::document::{Block, NoteReference};
use crate::text::{AsideRole, BlockKind, Figure, InlineKind, ListItem};

impl DocxWriter<'_> {
    /// Blocks, one after the other.
    pub(super) fn blocks(&mut self, xml: &mut Xml, blocks: &[Block], place: &ParagraphPlace<'_>) {
        for block in blocks {
            self.block(xml, block, place);
        }
    }

    fn block(&mut self, xml: &mut Xml, block: &Block, place: &ParagraphPlace<'_>) {
        match &block.kind {
            BlockKind::Paragraph(content) => {
                let figure =
                    matches!(content.as_slice(), [only] if matches!(only.kind, InlineKind::Image { .. }));
                let style = if figure { "Figure" } else { place.style };
                self.paragraph(xml, &ParagraphPlace { style, ..*place }, content);
            }
            BlockKind::Heading { level, id, content } => {
                let style = format!("Heading{}", level.clamp(&2, &6) - 1);
                let place = ParagraphPlace { style: &style, ..ParagraphPlace::default() };
                self.paragraph_of(xml, &place, |writer, xml| {
                    let bookmark = id.as_deref().map(|id| writer.open_bookmark(xml, &bookmark_name(id)));
                    writer.runs(xml, content);
                    if let Some(bookmark) = bookmark {
                        xml.empty("w:bookmarkEnd", &[("w:id", &bookmark)]);
                    }
                });
            }
            BlockKind::List { start, mark, tight, items } => {
                let list = start.map(|start| self.numbering.add(place.depth, start, *mark));
                self.list(xml, list, *tight, items, place);
            }
            BlockKind::Quote { content, attribution } => {
                let keep_next = !attribution.is_empty();
                self.blocks(xml, content, &ParagraphPlace { style: "Quote", keep_next, ..*place });
                if !attribution.is_empty() {
                    self.paragraph(xml, &ParagraphPlace { style: "QuoteSource", ..*place }, attribution);
                }
            }
            BlockKind::Figure(figure) => self.figure(xml, figure, place),
            BlockKind::Aside { role: AsideRole::PullQuote, content, .. } => {
                self.blocks(xml, content, &ParagraphPlace { style: "PullQuote", ..*place });
            }
            BlockKind::Aside { title, content, .. } => {
                if !title.is_empty() {
                    self.paragraph(xml, &ParagraphPlace { style: "CalloutTitle", ..*place }, title);
                }
                self.blocks(xml, content, &ParagraphPlace { style: "Callout", ..*place });
            }
            BlockKind::Table { alignments, head, rows } => self.table(xml, alignments, head, rows),
            BlockKind::Verbatim { text, .. } => {
                let place = ParagraphPlace { style: "HTMLPreformatted", list: None, ..*place };
                self.paragraph_of(xml, &place, |writer, xml| writer.words(xml, text.trim_end()));
            }
            BlockKind::Break => self.line(xml, "Break", "* * *"),
        }
    }

    /// A picture above its caption or a table or chart below it, and the credits.
    fn figure(&mut self, xml: &mut Xml, figure: &Figure<NoteReference>, place: &ParagraphPlace<'_>) {
        let table = matches!(figure.content.as_slice(), [Block { kind: BlockKind::Table { .. }, .. }]);
        if !table {
            self.blocks(xml, &figure.content, place);
        }
        if !(figure.label.is_empty() && figure.caption.is_empty()) {
            let style = if table { "TableCaption" } else { "Caption" };
            let place = ParagraphPlace { style, ..ParagraphPlace::default() };
            self.paragraph_of(xml, &place, |writer, xml| {
                let id = figure.id.as_deref();
                let bookmark = id.map(|id| writer.open_bookmark(xml, &bookmark_name(id)));
                if !figure.label.is_empty() {
                    writer.strong_words(xml, &figure.label);
                    writer.words(xml, " ");
                }
                writer.runs(xml, &figure.caption);
                if let Some(bookmark) = bookmark {
                    xml.empty("w:bookmarkEnd", &[("w:id", &bookmark)]);
                }
            });
        }
        if table && !self.chart(xml, figure) {
            self.blocks(xml, &figure.content, place);
        }
        for line in &figure.credits {
            let place = ParagraphPlace { style: "Credit", ..ParagraphPlace::default() };
            self.paragraph(xml, &place, line);
        }
    }

    /// The drawing of a chart, whose description says every number; whether there is one.
    fn chart(&mut self, xml: &mut Xml, figure: &Figure<NoteReference>) -> bool {
        let (Some(chart), [data, ..]) = (&figure.chart, figure.content.as_slice()) else { return false };
        let Some(drawing) = self.options.pictures.chart(data.origin) else { return false };
        let place = ParagraphPlace { style: "Figure", ..ParagraphPlace::default() };
        let size = (drawing.width, drawing.height);
        self.paragraph_of(xml, &place, |writer, xml| writer.drawing(xml, drawing, &chart.alt, size));
        true
    }

    fn list(
        &mut self,
        xml: &mut Xml,
        list: Option<usize>,
        tight: bool,
        items: &[ListItem<NoteReference>],
        place: &ParagraphPlace<'_>,
    ) {
        let style = if list.is_some() { "ListNumber" } else { "ListBullet" };
        for item in items {
            let inner =
                ParagraphPlace { style, depth: place.depth + 1, loose: !tight, ..ParagraphPlace::default() };
            let first = ParagraphPlace { list: Some(list.unwrap_or(BULLET_LIST)), ..inner };
            let rest = ParagraphPlace { style: "ListContinue", ..inner };
            match item.content.as_slice() {
                [head @ Block { kind: BlockKind::Paragraph(_), .. }, others @ ..] => {
                    self.block(xml, head, &first);
                    self.blocks(xml, others, &rest);
                }
                content => {
                    // What begins with another list or a quotation has its mark on a line of its own.
                    self.paragraph(xml, &first, &[]);
                    self.blocks(xml, content, &rest);
                }
            }
        }
    }
}
