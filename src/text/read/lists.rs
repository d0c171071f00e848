use comrak::nodes::{ListType, Node, NodeList, NodeValue};

use super::reader::Reader;
use crate::rule;
use crate::source::{Origin, Span};
use crate::text::{Block, BlockKind, ListItem, ListMark, Reference};

/// An item as it is written.
struct WrittenList<'n> {
    node: Node<'n>,
    mark: Option<ListMark>,
    /// Its number, of an ordered list.
    number: Option<u32>,
    /// The place of its mark.
    place: Span,
}

impl<'n> Reader<'_, 'n> {
    /// A list, or several where its marks are of several kinds: CommonMark tells apart none but `.` and `)`.
    pub(super) fn lists(&mut self, node: Node<'n>, list: &NodeList, origin: Origin) -> Vec<Block<Reference>> {
        let ordered = list.list_type == ListType::Ordered;
        let items: Vec<_> = node.children().map(|item| self.written(item, ordered)).collect();
        let lists: Vec<_> = items.chunk_by(|a, b| a.mark == b.mark).collect();
        let whole = lists.len() == 1;
        let read = |items: &[WrittenList<'n>], reader: &mut Self| {
            let first = items.first()?;
            reader.look_for_numbers(items);
            let start =
                ordered.then(|| first.number.unwrap_or(u32::try_from(list.start).unwrap_or(u32::MAX)));
            let kind = BlockKind::List {
                start,
                mark: first.mark,
                tight: list.tight,
                items: items.iter().map(|item| reader.item(item.node)).collect(),
            };
            let origin = if whole { origin } else { reader.origin(first.node.data().sourcepos) };
            Some(Block { kind, origin })
        };
        lists.into_iter().filter_map(|items| read(items, self)).collect()
    }

    fn item(&mut self, node: Node<'n>) -> ListItem<Reference> {
        let origin = self.origin(node.data().sourcepos);
        ListItem { content: self.blocks(node), origin }
    }

    fn written(&self, node: Node<'n>, ordered: bool) -> WrittenList<'n> {
        let span = self.places.span(node.data().sourcepos);
        if let Some((mark, number)) = self.list_marks.at(span.start) {
            let place = Span::new(span.start, span.start + mark.label(number).len());
            return WrittenList { node, mark: Some(mark), number: Some(number), place };
        }
        let digits = self.places.slice(span).bytes().take_while(u8::is_ascii_digit).count();
        let place = Span::new(span.start, span.start + digits + 1);
        let number = self.places.slice(Span::new(span.start, span.start + digits)).parse().ok();
        WrittenList { node, mark: None, number: number.filter(|_| ordered), place }
    }

    /// Reports the first item that is printed with another number than it is written with. Items that all bear the same number are
    /// counted, as in every program for Markdown.
    fn look_for_numbers(&mut self, items: &[WrittenList<'n>]) {
        let Some((first, start)) = items.first().and_then(|first| Some((first, first.number?))) else {
            return;
        };
        if items.iter().all(|item| item.number == Some(start)) {
            return;
        }
        let printed = |index: usize| start.saturating_add(index as u32);
        let wrong =
            items.iter().enumerate().find(|(index, item)| item.number.is_some_and(|n| n != printed(*index)));
        let Some((index, item)) = wrong else { return };
        let label = |number: u32| item.mark.map_or_else(|| format!("{number}."), |mark| mark.label(number));
        let written = self.places.slice(item.place);
        let message = format!("the item `{written}` would be printed as `{}`", label(printed(index)));
        let help = format!(
            "write `{}`; to begin a new list, put a line of text before it, or another mark such as `{})` behind its number",
            label(printed(index)),
            item.number.unwrap_or_default()
        );
        let (at, first) = (self.places.origin(item.place), self.places.origin(first.place));
        self.report_with(rule::RENUMBERED_ITEM, message, at, &help, (first, "the list begins here"));
    }

    /// The words of a field of one line that begin with a number: one line holds no list.
    pub(super) fn numbered_line(&self, list: Node<'n>) -> Option<(Span, Node<'n>)> {
        let only = |node: Node<'n>| node.first_child().filter(|child| child.next_sibling().is_none());
        let ordered = |node: Node<'n>| matches!(&node.data().value, NodeValue::List(list) if list.list_type == ListType::Ordered);
        let mut node = list;
        while ordered(node) {
            node = only(only(node)?)?;
        }
        if !matches!(node.data().value, NodeValue::Paragraph) {
            return None;
        }
        let start = self.places.span(list.data().sourcepos).start;
        Some((Span::new(start, self.places.span(node.data().sourcepos).start), node))
    }
}
