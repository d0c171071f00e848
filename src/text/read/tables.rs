use comrak::nodes::{Node, TableAlignment};

use super::reader::Reader;
use crate::rule;
use crate::source::Span;
use crate::text::{BlockKind, Cell, CellAlignment, Reference};

impl<'n> Reader<'_, 'n> {
    /// A table; rows that have more cells than its head are reported, for these are not read.
    pub(super) fn table(
        &mut self,
        node: Node<'n>,
        alignments: &[TableAlignment],
    ) -> Option<BlockKind<Reference>> {
        let columns = alignments.len();
        let head = node.first_child()?;
        let head_place = self.places.span(head.data().sourcepos);
        for row in node.children().skip(1) {
            let line = self.places.line_from(self.places.span(row.data().sourcepos).start);
            let Some(surplus) = surplus(self.places.slice(line), columns) else { continue };
            let place = Span::new(line.start + surplus, line.end);
            let words = self.places.slice(place).trim_matches(|c: char| c == '|' || c.is_whitespace());
            let (at, head) = (self.places.origin(place), self.places.origin(head_place));
            let message =
                format!("this row has more cells than the table has columns: `{words}` would be left out");
            let help = "give the head and the line below it a cell for each column, or write `\\|` for the bar itself";
            self.report_with(rule::CELLS_BEYOND_HEAD, message, at, help, (head, "the head of the table"));
        }
        let mut rows = node.children().map(|row| self.row(row));
        let head = rows.next()?;
        let alignments = alignments.iter().map(|&alignment| cell_alignment(alignment)).collect();
        Some(BlockKind::Table { alignments, head, rows: rows.collect() })
    }

    fn row(&mut self, node: Node<'n>) -> Vec<Cell<Reference>> {
        let cell = |node: Node<'n>| {
            let span = self.places.span(node.data().sourcepos);
            let before = self.places.enter(Some(span));
            let content = self.inlines(node);
            self.places.resume(before);
            Cell { content, origin: self.places.origin(span) }
        };
        node.children().map(cell).collect()
    }
}

/// Where the cells of a row begin that are beyond so many columns, if any say something.
fn surplus(line: &str, columns: usize) -> Option<usize> {
    let trimmed = line.trim_end();
    let start = usize::from(trimmed.starts_with('|'));
    let end =
        if trimmed.ends_with('|') && !trimmed.ends_with("\\|") { trimmed.len() - 1 } else { trimmed.len() };
    let body = trimmed.get(start..end)?;
    let (mut cells, mut escaped) = (1, false);
    for (at, c) in body.char_indices() {
        if c == '|' && !escaped {
            cells += 1;
            let rest = &body[at + 1..];
            if cells == columns + 1 && !rest.replace('|', "").trim().is_empty() {
                return Some(start + at);
            }
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

fn cell_alignment(alignment: TableAlignment) -> CellAlignment {
    match alignment {
        TableAlignment::None | TableAlignment::Left => CellAlignment::Start,
        TableAlignment::Center => CellAlignment::Centre,
        TableAlignment::Right => CellAlignment::End,
    }
}

#[cfg(test)]
mod tests {
    use super::surplus;

    #[test]
    fn cells_beyond_the_head() {
        for (line, found) in [
            ("| a | b |", None),
            ("| a |", None),
            ("| a | b | c |", Some(8)),
            ("a | b | c", Some(6)),
            ("| a | b \\| c |", None),
            ("| a | b | |", None),
            ("| a | b | | d", Some(8)),
            ("| é | 界 | c", Some(11)),
            ("", None),
            ("|", None),
        ] {
            assert_eq!(surplus(line, 2), found, "{line}");
        }
    }
}
