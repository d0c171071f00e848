use super::numbering::BULLET_LIST;
use super::paragraph::Place;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::{Block, NoteReference};
use crate::text::{BlockKind, InlineKind, ListItem};

impl Writer<'_> {
    /// Blocks, one after the other.
    pub(super) fn blocks(&mut self, xml: &mut Xml, blocks: &[Block], place: &Place<'_>) {
        for block in blocks {
            self.block(xml, block, place);
        }
    }

    fn block(&mut self, xml: &mut Xml, block: &Block, place: &Place<'_>) {
        match &block.kind {
            BlockKind::Paragraph(content) => {
                let figure =
                    matches!(content.as_slice(), [only] if matches!(only.kind, InlineKind::Image { .. }));
                let style = if figure { "Figure" } else { place.style };
                self.paragraph(xml, &Place { style, ..*place }, content);
            }
            BlockKind::Heading { level, content } => {
                let style = format!("Heading{}", level.clamp(&2, &6) - 1);
                self.paragraph(xml, &Place { style: &style, ..Place::default() }, content);
            }
            BlockKind::List { start, tight, items } => self.list(xml, *start, *tight, items, place),
            BlockKind::Quote(content) => self.blocks(xml, content, &Place { style: "Quote", ..*place }),
            BlockKind::Table { alignments, head, rows } => self.table(xml, alignments, head, rows),
            BlockKind::Verbatim(text) => {
                let place = Place { style: "HTMLPreformatted", list: None, ..*place };
                self.paragraph_of(xml, &place, |writer, xml| writer.words(xml, text.trim_end()));
            }
            BlockKind::Break => self.line(xml, "Break", "* * *"),
        }
    }

    fn list(
        &mut self,
        xml: &mut Xml,
        start: Option<u32>,
        tight: bool,
        items: &[ListItem<NoteReference>],
        place: &Place<'_>,
    ) {
        let list = start.map_or(BULLET_LIST, |start| self.numbering.add(place.depth, start));
        let style = if start.is_some() { "ListNumber" } else { "ListBullet" };
        for item in items {
            let inner = Place { style, list: None, depth: place.depth + 1, loose: !tight, alignment: None };
            let first = Place { list: Some(list), ..inner };
            let rest = Place { style: "ListContinue", ..inner };
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
