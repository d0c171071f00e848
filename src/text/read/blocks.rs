use comrak::nodes::{Node, NodeCodeBlock, NodeValue};

use super::captions::{is_id, with_table_captions};
use super::reader::Reader;
use crate::rule;
use crate::source::Origin;
use crate::text::{Block, BlockKind, Figure, Inline, InlineKind, Reference};

impl<'n> Reader<'_, 'n> {
    /// The blocks below a node.
    pub(super) fn blocks(&mut self, parent: Node<'n>) -> Vec<Block<Reference>> {
        let place = parent.data().sourcepos;
        let unread = Block { kind: verbatim("…"), origin: self.origin(place) };
        let read =
            |reader: &mut Self| parent.children().flat_map(|node| reader.block_or_lists(node)).collect();
        self.nested(place, read).map_or_else(|| vec![unread], with_table_captions)
    }

    fn block_or_lists(&mut self, node: Node<'n>) -> Vec<Block<Reference>> {
        let data = node.data();
        match &data.value {
            NodeValue::List(list) => self.lists(node, list, self.origin(data.sourcepos)),
            _ => self.block(node).into_iter().collect(),
        }
    }

    fn block(&mut self, node: Node<'n>) -> Option<Block<Reference>> {
        let data = node.data();
        let origin = self.origin(data.sourcepos);
        let kind = match &data.value {
            NodeValue::Paragraph => self.paragraph(node, origin),
            NodeValue::Alert(alert) => self.callout(node, alert, origin),
            NodeValue::Heading(heading) => {
                let (content, id) = self.heading(node);
                BlockKind::Heading { level: heading.level, id, content }
            }
            NodeValue::BlockQuote => BlockKind::Quote { content: self.blocks(node), attribution: Vec::new() },
            NodeValue::Table(table) => self.table(node, &table.alignments)?,
            NodeValue::CodeBlock(code) => self.code(code, data.sourcepos.start.line),
            NodeValue::ThematicBreak => BlockKind::Break,
            NodeValue::HtmlBlock(html) => {
                self.raw_html(origin);
                verbatim(&html.literal)
            }
            _ => return None,
        };
        Some(Block { kind, origin })
    }

    /// A paragraph, or a picture with its caption.
    fn paragraph(&mut self, node: Node<'n>, origin: Origin) -> BlockKind<Reference> {
        let caption = self.caption(node);
        let paragraph = BlockKind::Paragraph(self.inlines(node));
        match caption {
            None => paragraph,
            Some(caption) => BlockKind::Figure(Box::new(Figure {
                id: None,
                label: String::new(),
                caption,
                content: vec![Block { kind: paragraph, origin }],
                credits: Vec::new(),
                chart: None,
            })),
        }
    }

    /// The words of a heading, and the id that stands behind them: `# What we ask {#asks}`.
    fn heading(&mut self, node: Node<'n>) -> (Vec<Inline<Reference>>, Option<String>) {
        let last = node.last_child().and_then(|last| match &last.data().value {
            NodeValue::Text(text) => Some(text.to_string()),
            _ => None,
        });
        let mut content = self.inlines(node);
        let id = last.as_deref().and_then(|text| {
            let (_, inner) = text.trim_end().strip_suffix('}')?.rsplit_once('{')?;
            is_id(inner).then(|| inner[1..].to_owned())
        });
        if id.is_some()
            && let Some(Inline { kind: InlineKind::Text(words), .. }) = content.last_mut()
            && let Some(start) = words.rfind('{')
        {
            words.truncate(words[..start].trim_end().len());
        }
        (content, id)
    }

    /// Code as it was written: what marks a list elsewhere is left alone in it.
    fn code(&self, code: &NodeCodeBlock, first_line: usize) -> BlockKind<Reference> {
        let text = code.literal.strip_suffix('\n').unwrap_or(&code.literal);
        let first_line = first_line + usize::from(code.fenced);
        let lines =
            text.split('\n').enumerate().map(|(index, line)| self.places.line_end(first_line + index, line));
        let language = code.info.split_whitespace().next().map(str::to_owned);
        BlockKind::Verbatim { language, text: lines.collect::<Vec<_>>().join("\n") }
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
                    self.refuse_caption(node);
                    lines = self.inlines(node);
                    continue;
                }
                NodeValue::HtmlBlock(_) => {
                    self.raw_html(origin);
                    continue;
                }
                NodeValue::List(_) if paragraphs == 0 && self.numbered_line(node).is_some() => {
                    paragraphs = 1;
                    if let Some((number, words)) = self.numbered_line(node) {
                        let written = self.places.slice(number).to_owned();
                        lines = vec![Inline {
                            kind: InlineKind::Text(written),
                            origin: self.places.origin(number),
                        }];
                        lines.extend(self.inlines(words));
                    }
                    continue;
                }
                NodeValue::Paragraph => "remove the blank line",
                NodeValue::List(_) => "to keep the mark as text, write `\\-`, `\\+` or `\\*`",
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

fn verbatim(text: &str) -> BlockKind<Reference> {
    BlockKind::Verbatim { language: None, text: text.to_owned() }
}
