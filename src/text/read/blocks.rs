use comrak::nodes::{ListType, Node, NodeValue, TableAlignment};

use super::reader::Reader;
use crate::rule;
use crate::source::{Origin, Span};
use crate::text::{Block, BlockKind, Cell, CellAlignment, Inline, ListItem, Reference};

impl<'n> Reader<'_, 'n> {
    /// The blocks below a node.
    pub(super) fn blocks(&mut self, parent: Node<'n>) -> Vec<Block<Reference>> {
        let place = parent.data().sourcepos;
        let unread = Block { kind: BlockKind::Verbatim("…".to_owned()), origin: self.origin(place) };
        self.nested(place, |reader| parent.children().filter_map(|node| reader.block(node)).collect())
            .unwrap_or_else(|| vec![unread])
    }

    fn block(&mut self, node: Node<'n>) -> Option<Block<Reference>> {
        let data = node.data();
        let origin = self.origin(data.sourcepos);
        let kind = match &data.value {
            NodeValue::Paragraph => BlockKind::Paragraph(self.inlines(node)),
            NodeValue::Heading(heading) => {
                BlockKind::Heading { level: heading.level, content: self.inlines(node) }
            }
            NodeValue::List(list) => BlockKind::List {
                start: (list.list_type == ListType::Ordered)
                    .then(|| u32::try_from(list.start).unwrap_or(u32::MAX)),
                tight: list.tight,
                items: node.children().map(|item| self.item(item)).collect(),
            },
            NodeValue::BlockQuote => BlockKind::Quote(self.blocks(node)),
            NodeValue::Table(table) => {
                let alignments =
                    table.alignments.iter().map(|&alignment| cell_alignment(alignment)).collect();
                let mut rows = node.children().map(|row| self.row(row));
                let head = rows.next()?;
                BlockKind::Table { alignments, head, rows: rows.collect() }
            }
            NodeValue::CodeBlock(code) => {
                let text = code.literal.strip_suffix('\n').unwrap_or(&code.literal);
                BlockKind::Verbatim(text.to_owned())
            }
            NodeValue::ThematicBreak => BlockKind::Break,
            NodeValue::HtmlBlock(html) => {
                self.raw_html(origin);
                BlockKind::Verbatim(html.literal.clone())
            }
            _ => return None,
        };
        Some(Block { kind, origin })
    }

    fn item(&mut self, node: Node<'n>) -> ListItem<Reference> {
        let origin = self.origin(node.data().sourcepos);
        ListItem { content: self.blocks(node), origin }
    }

    fn row(&mut self, node: Node<'n>) -> Vec<Cell<Reference>> {
        let cell = |node: Node<'n>| {
            let span = self.places.span(node.data().sourcepos);
            let before = self.places.enter(Some(span));
            let content = self.inlines(node);
            self.places.resume(before);
            Cell { content, origin: self.places.origin(span) }
        };
        let cells = node.children().map(cell).collect();
        self.report_cells_beyond(node);
        cells
    }

    /// Reports what is in a row after its last column: Markdown leaves it out in silence.
    fn report_cells_beyond(&mut self, row: Node<'n>) {
        let Some(last) = row.last_child().map(|cell| self.places.span(cell.data().sourcepos)) else { return };
        let rest = self.places.line_after(last.end);
        let words = rest.trim_matches(|c: char| c == '|' || c.is_whitespace());
        if rest.contains('|') && !words.is_empty() {
            let start = last.end + rest.find(words).unwrap_or_default();
            let beyond = self.places.origin(Span::new(start, start + words.len()));
            self.report(
                rule::CELLS_BEYOND_HEAD,
                format!("this row has more cells than the table has columns: `{words}` would be left out"),
                beyond,
                "give the head and the line below it a cell for each column, or write `\\|` for the bar itself",
            );
        }
    }

    /// The runs of the only paragraph of a field of one line.
    pub(super) fn only_line(&mut self, root: Node<'n>) -> Vec<Inline<Reference>> {
        self.find_footnotes(root);
        let mut lines = Vec::new();
        let mut paragraphs = 0;
        for node in root.children() {
            let data = node.data();
            let origin = self.origin(data.sourcepos);
            let help = match &data.value {
                NodeValue::FootnoteDefinition(_) => continue,
                NodeValue::Paragraph if paragraphs == 0 => {
                    paragraphs = 1;
                    lines = self.inlines(node);
                    continue;
                }
                NodeValue::HtmlBlock(_) => {
                    self.raw_html(origin);
                    continue;
                }
                NodeValue::Paragraph => "remove the blank line",
                NodeValue::List(_) => "to keep the mark as text, write `\\-`, `\\+`, `\\*` or `1\\.`",
                NodeValue::Heading(_) => "remove the mark of the heading, or write `\\#` for a literal `#`",
                NodeValue::BlockQuote => "remove the `>`, or write `\\>` for a literal `>`",
                _ => "write the words alone",
            };
            self.report(rule::INVALID_VALUE, "only one line of text is allowed here", origin, help);
        }
        lines
    }

    pub(super) fn raw_html(&mut self, origin: Origin) {
        self.report(
            rule::RAW_HTML,
            "HTML is not allowed in a brief",
            origin,
            "write it as Markdown, or write `\\<` for the character itself",
        );
    }
}

fn cell_alignment(alignment: TableAlignment) -> CellAlignment {
    match alignment {
        TableAlignment::None | TableAlignment::Left => CellAlignment::Start,
        TableAlignment::Center => CellAlignment::Centre,
        TableAlignment::Right => CellAlignment::End,
    }
}
