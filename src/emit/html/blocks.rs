use std::borrow::Cow;

use super::markup::{element, escaped, start};
use super::page::HtmlPage;
use crate::document::{Block, NoteReference};
use crate::text::{BlockKind, Cell, CellAlignment, InlineKind, ListItem, ListMark, Numerals};

impl HtmlPage<'_> {
    /// Blocks as markup, a line each.
    pub(super) fn blocks(&self, blocks: &[Block]) -> String {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> String {
        let markup = match &block.kind {
            BlockKind::Paragraph(content) => match content.as_slice() {
                [only] if matches!(only.kind, InlineKind::Image { .. }) => {
                    element("figure", &[], &self.inlines(content))
                }
                _ => element("p", &[], &self.inlines(content)),
            },
            BlockKind::Heading { level, id, content } => {
                let id: Vec<_> = id.iter().map(|id| ("id", id.as_str())).collect();
                element(&format!("h{}", level.clamp(&1, &6)), &id, &self.inlines(content))
            }
            BlockKind::List { start: Some(start), mark: Some(mark), tight, items } => {
                self.marked(*start, *mark, *tight, items)
            }
            BlockKind::List { start, tight, items, .. } => self.list(*start, *tight, items),
            BlockKind::Figure(figure) => self.figure(figure),
            BlockKind::Aside { role, title, content } => self.aside(*role, title, content),
            BlockKind::Quote { content, attribution } => {
                let quote = element("blockquote", &[], &format!("\n{}", self.blocks(content)));
                if attribution.is_empty() {
                    quote
                } else {
                    let line = element("figcaption", &[], &self.inlines(attribution));
                    element("figure", &[("class", "quote")], &format!("\n{quote}\n{line}\n"))
                }
            }
            BlockKind::Table { alignments, head, rows } => self.table(alignments, head, rows),
            BlockKind::Verbatim { language, text } => {
                let class = language.as_deref().map(|language| format!("language-{language}"));
                let class: Vec<_> = class.iter().map(|class| ("class", class.as_str())).collect();
                element("pre", &[], &element("code", &class, &escaped(text)))
            }
            BlockKind::Break => "<hr>".to_owned(),
        };
        markup + "\n"
    }

    fn list(&self, first: Option<u32>, tight: bool, items: &[ListItem<NoteReference>]) -> String {
        let number = first.filter(|&first| first != 1).map(|first| first.to_string());
        let attributes: Vec<_> = number.iter().map(|number| ("start", number.as_str())).collect();
        let name = if first.is_some() { "ol" } else { "ul" };
        let item = |(i, item): (usize, &ListItem<NoteReference>)| {
            let style = first.and_then(|first| self.marker(first.saturating_add(i as u32)));
            let style: Vec<_> = style.iter().map(|style| ("style", style.as_str())).collect();
            self.item(item, &style, tight)
        };
        let items: String = items.iter().enumerate().map(item).collect();
        element(name, &attributes, &format!("\n{items}"))
    }

    /// The style of an item whose number is in digits of its language; none where a browser counts so itself.
    pub(super) fn marker(&self, number: u32) -> Option<String> {
        let number = number.to_string();
        match self.locale.figures(&number) {
            Cow::Borrowed(_) => None,
            Cow::Owned(own) => Some(format!("list-style-type: '{own}. '")),
        }
    }

    /// A list whose items bear the marks that their author gave them (CSS Lists 3, 3.4: a string as the mark of an item).
    fn marked(&self, start: u32, mark: ListMark, tight: bool, items: &[ListItem<NoteReference>]) -> String {
        let kind = match mark.numerals {
            Numerals::Decimal => "1",
            Numerals::LowerLetter => "a",
            Numerals::UpperLetter => "A",
            Numerals::LowerRoman => "i",
            Numerals::UpperRoman => "I",
        };
        let first = start.to_string();
        let item = |(i, item): (usize, &ListItem<NoteReference>)| {
            let style = format!(
                "list-style-type: '{} '",
                self.locale.figures(&mark.label(start.saturating_add(i as u32)))
            );
            self.item(item, &[("style", &style)], tight)
        };
        let items: String = items.iter().enumerate().map(item).collect();
        element("ol", &[("type", kind), ("start", &first)], &format!("\n{items}"))
    }

    /// An item; the one paragraph of an item of a tight list needs no element of its own.
    fn item(&self, item: &ListItem<NoteReference>, attributes: &[(&str, &str)], tight: bool) -> String {
        let content = match item.content.as_slice() {
            [Block { kind: BlockKind::Paragraph(first), .. }, rest @ ..] if tight => {
                let rest = self.blocks(rest);
                self.inlines(first) + if rest.is_empty() { "" } else { "\n" } + &rest
            }
            content => format!("\n{}", self.blocks(content)),
        };
        element("li", attributes, &content) + "\n"
    }

    fn table(
        &self,
        alignments: &[CellAlignment],
        head: &[Cell<NoteReference>],
        rows: &[Vec<Cell<NoteReference>>],
    ) -> String {
        let row = |name: &str, cells: &[Cell<NoteReference>]| {
            let cell = |(i, cell): (usize, &Cell<NoteReference>)| {
                let class = match alignments.get(i) {
                    Some(CellAlignment::Centre) => Some("centre"),
                    Some(CellAlignment::End) => Some("end"),
                    _ => None,
                };
                let mut attributes = Vec::new();
                if name == "th" {
                    attributes.push(("scope", "col"));
                }
                attributes.extend(class.map(|class| ("class", class)));
                element(name, &attributes, &self.inlines(&cell.content))
            };
            let cells: String = cells.iter().enumerate().map(cell).collect();
            element("tr", &[], &cells) + "\n"
        };
        let body: String = rows.iter().map(|cells| row("td", cells)).collect();
        let mut table = start("table", &[]) + "\n<thead>\n" + &row("th", head) + "</thead>\n";
        if !body.is_empty() {
            table = table + "<tbody>\n" + &body + "</tbody>\n";
        }
        table + "</table>"
    }
}
