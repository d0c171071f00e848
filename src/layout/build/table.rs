use super::builder::Builder;
use super::place::Place;
use super::text::Pieces;
use crate::document::NoteReference;
use crate::layout::column_widths::{Extent, column_widths};
use crate::layout::metrics::{cost, rule, share, space};
use crate::layout::slab::{Column, Slab};
use crate::layout::style::Style;
use crate::layout::{
    Alignment, Item, ItemKind, Line, Mark, ParagraphOptions, Piece, Rect, TagId, TagRole, longest_word,
    set_paragraph,
};
use crate::text::{Cell, CellAlignment};

/// A row whose structure is known and whose lines are not.
struct Row {
    cells: Vec<Pieces>,
    head: bool,
}

/// Where the columns of a table stand and how their lines do.
struct Columns {
    x: Vec<f32>,
    width: Vec<f32>,
    alignment: Vec<Alignment>,
}

impl Builder<'_> {
    /// A table: rules between rows only, columns as wide as what is in them asks for, figures below each other.
    pub(super) fn table(
        &mut self,
        column: &mut Column,
        place: &Place,
        alignments: &[CellAlignment],
        head: &[Cell<NoteReference>],
        rows: &[Vec<Cell<NoteReference>>],
    ) {
        if head.is_empty() {
            return;
        }
        let tag = self.tags.add(place.tag, TagRole::Table);
        let head = self.row(tag, head, true);
        let rows: Vec<Row> = rows.iter().map(|row| self.row(tag, row, false)).collect();
        let columns = self.columns(place, alignments, &head, &rows);

        column.space(space::TABLE * self.styles.unit);
        let first = self.set_row(place, &columns, head, f32::INFINITY);
        let repeat = self.flow.repeats.len();
        let highest = self.theme.text_area().1;
        let head_height: f32 = first.iter().map(|slab| slab.height).sum();
        // A head that leaves no room for rows is not set again.
        let repeated = head_height < share::REPEATED_HEAD * highest;
        for slab in first {
            if repeated {
                self.flow.repeats.push(again(&slab));
            }
            column.push(slab);
        }
        column.keep(cost::HEADING, cost::LONE_ITEM);
        let room = if repeated { highest - head_height } else { highest };
        let count = rows.len();
        for (i, row) in rows.into_iter().enumerate() {
            if i + 1 == count {
                column.keep(cost::LONE_ITEM, 0.0);
            }
            for mut slab in self.set_row(place, &columns, row, room) {
                slab.repeat = repeated.then_some(repeat);
                column.push(slab);
            }
        }
        if let Some(last) = column.slabs.last_mut() {
            last.items.push(self.rule(place, last.height - rule::TABLE, rule::TABLE));
        }
        column.space(space::TABLE * self.styles.unit);
        self.set_called(place.tag);
    }

    fn row(&mut self, table: TagId, cells: &[Cell<NoteReference>], head: bool) -> Row {
        let row = self.tags.add(table, TagRole::TableRow);
        let (role, style) = if head {
            (TagRole::TableHead, self.styles.table_head)
        } else {
            (TagRole::TableCell, self.styles.table)
        };
        let cells = cells.iter().map(|cell| {
            let tag = self.tags.add(row, role);
            self.pieces(&cell.content, tag, &style)
        });
        Row { cells: cells.collect(), head }
    }

    fn columns(&mut self, place: &Place, alignments: &[CellAlignment], head: &Row, rows: &[Row]) -> Columns {
        let count = head.cells.len();
        let mut extents = vec![Extent::default(); count];
        for row in std::iter::once(head).chain(rows) {
            for (extent, cell) in extents.iter_mut().zip(&row.cells) {
                let of_cell = self.extent(place, cell);
                extent.least = extent.least.max(of_cell.least);
                extent.most = extent.most.max(of_cell.most);
            }
        }
        let gutter =
            (share::COLUMN_GUTTER * self.styles.table.run.size).min(place.width / (2.0 * count as f32));
        let width = column_widths(&extents, place.width - gutter * (count as f32 - 1.0));
        let mut x = Vec::with_capacity(count);
        let mut left = place.x;
        for width in &width {
            x.push(left);
            left += width + gutter;
        }
        if place.right_to_left() {
            for (x, width) in x.iter_mut().zip(&width) {
                *x = 2.0 * place.x + place.width - *x - width;
            }
        }
        let alignment = (0..count).map(|i| match alignments.get(i) {
            Some(CellAlignment::Centre) => Alignment::Centre,
            Some(CellAlignment::End) => Alignment::End,
            Some(CellAlignment::Start) | None => Alignment::Start,
        });
        Columns { x, alignment: alignment.collect(), width }
    }

    /// How wide a cell must be for its longest word, and would be on one line.
    fn extent(&mut self, place: &Place, cell: &Pieces) -> Extent {
        let options = ParagraphOptions {
            width: f32::INFINITY,
            first_indent: 0.0,
            alignment: Alignment::Start,
            hyphenate: false,
            balance: false,
            direction: place.direction,
            language: self.document.language.clone(),
        };
        let lines = set_paragraph(self.setter, &cell.pieces, &options, &mut Vec::new());
        let most = lines.iter().map(Line::breadth).fold(0.0, f32::max);
        let short = cell.pieces.iter().all(|piece| match piece {
            Piece::Text(piece) => !piece.text.trim().contains([' ', '-']),
            Piece::LineBreak => false,
        });
        let least = if short { most } else { longest_word(self.setter, &cell.pieces, &options) };
        let figures = cell.figures.iter().map(|figure| figure.width).fold(0.0, f32::max);
        // A hair more than measured, lest a word be divided for a rounding error.
        Extent {
            least: least.max(figures.min(share::FIGURE_IN_TABLE)) + 0.05,
            most: most.max(figures) + 0.05,
        }
    }

    fn cell_style(&self, head: bool) -> Style {
        if head { self.styles.table_head } else { self.styles.table }
    }

    /// A row as one slab, or as several where it is higher than `room`.
    fn set_row(&mut self, place: &Place, columns: &Columns, row: Row, room: f32) -> Vec<Slab> {
        let style = self.cell_style(row.head);
        let padding = space::CELL * self.styles.unit + if row.head { rule::TABLE } else { 0.0 };
        let mut parts: Vec<Slab> = Vec::new();
        for (i, cell) in row.cells.into_iter().enumerate() {
            let (Some(&x), Some(&width)) = (columns.x.get(i), columns.width.get(i)) else { break };
            let alignment = columns.alignment.get(i).copied().unwrap_or(Alignment::Start);
            let place = Place { x, width, style, alignment, ..*place };
            let (mut part, mut y) = (0, padding);
            for slab in self.cell(&place, &cell) {
                let before = if y > padding { slab.space_before } else { 0.0 };
                if y > padding && y + before + slab.height + padding > room {
                    (part, y) = (part + 1, padding);
                } else {
                    y += before;
                }
                if parts.len() <= part {
                    parts.resize_with(part + 1, Slab::default);
                }
                let height = slab.height;
                parts[part].absorb(slab, y);
                y += height;
            }
        }
        if parts.is_empty() {
            parts.push(Slab { height: padding + style.leading, ..Slab::default() });
        }
        for part in &mut parts {
            part.height += padding;
            if row.head {
                part.items.push(self.rule(place, 0.0, rule::TABLE));
            }
            let height = if row.head { rule::TABLE } else { rule::ROW };
            part.items.push(self.rule(place, part.height - height, height));
        }
        parts
    }

    fn cell(&mut self, place: &Place, cell: &Pieces) -> Vec<Slab> {
        let mut column = Column::default();
        let options = self.options(place, true);
        for slab in self.lines(&cell.pieces, place, &options) {
            column.push(slab);
        }
        for figure in &cell.figures {
            self.figure_block(&mut column, place, figure);
        }
        column.slabs
    }

    fn rule(&self, place: &Place, y: f32, height: f32) -> Item {
        let area = Rect { x: place.x, y, width: place.width, height };
        let colour = if height < rule::TABLE { self.styles.quiet_rule } else { self.styles.rule };
        Item { mark: Mark::Decoration, kind: ItemKind::Rule { area, colour } }
    }
}

/// A table head as it is set again: seen, and not read twice.
fn again(slab: &Slab) -> Slab {
    let mut items = slab.items.clone();
    for item in items.iter_mut().filter(|item| matches!(item.mark, Mark::Content(_))) {
        item.mark = Mark::Pagination;
    }
    Slab { height: slab.height, items, ..Slab::default() }
}
