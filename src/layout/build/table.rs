use super::builder::Builder;
use super::place::Place;
use super::table_fit::Fit;
use super::table_shape::{Columns, Row};
use super::text::Pieces;
use crate::document::NoteReference;
use crate::layout::metrics::{cost, rule, share, slack};
use crate::layout::slab::{Column, Slab};
use crate::layout::{Alignment, Item, ItemKind, Mark, ParagraphOptions, Rect, TagId, TagRole, word_widths};
use crate::source::Origin;
use crate::text::{Cell, CellAlignment};
use crate::theme::{Colour, NotePlace, TableStyle};

/// The columns from which on a table does not fit into a column of the text.
const COLUMNS_OF_WIDE_TABLE: usize = 4;

impl Builder<'_> {
    /// A table: rules between rows only, columns as wide as what is in them asks for, figures below each other. One that is too wide
    /// is set smaller, then on a page turned sideways.
    pub(super) fn table(
        &mut self,
        column: &mut Column,
        place: &Place,
        alignments: &[CellAlignment],
        head: &[Cell<NoteReference>],
        rows: &[Vec<Cell<NoteReference>>],
        origin: Origin,
    ) {
        if head.is_empty() {
            return;
        }
        let spans = self.table_spans(place, head.len());
        let width = if spans { self.theme.text_area().0 } else { place.width };
        let place = &Place { width, ..*place };
        let tag = self.tags.add(place.tag, TagRole::Table);
        let mut head = self.row(tag, head, true);
        let mut rows: Vec<Row> = rows.iter().map(|row| self.row(tag, row, false)).collect();
        let banded = self.theme.table_style == TableStyle::Banded;
        let side = if banded { rule::CELL_SIDE } else { 0.0 };
        let within = Place { x: place.x + side, width: place.width - 2.0 * side, ..*place };
        let Fit { columns, place, scale, sideways } =
            self.fit(&within, alignments, &mut head, &mut rows, origin);
        let place = Place { x: place.x - side, width: place.width + 2.0 * side, ..place };

        column.space(self.styles.spacing.around_table * self.styles.unit);
        let start = column.slabs.len();
        let highest = if sideways { self.theme.sideways_area().1 } else { self.theme.text_area().1 };
        let first = self.set_row(&place, &columns, head, scale, f32::INFINITY);
        let repeat = self.flow.repeats.len();
        let head_height: f32 = first.iter().map(|slab| slab.height).sum();
        // A head that leaves no room for rows is not set again.
        let repeated = head_height < highest * share::REPEATED_HEAD;
        for mut slab in first {
            if banded {
                slab.items.insert(0, Self::ground(&place, slab.height, self.styles.rule));
            }
            if repeated {
                self.flow.repeats.push(slab.again());
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
            for mut slab in self.set_row(&place, &columns, row, scale, room) {
                if banded && i % 2 == 0 {
                    slab.items.insert(0, Self::ground(&place, slab.height, self.styles.tint));
                }
                slab.repeat = repeated.then_some(repeat);
                column.push(slab);
            }
        }
        if let Some(last) = column.slabs.last_mut() {
            last.items.push(self.rule(&place, last.height - rule::TABLE, rule::TABLE));
        }
        for slab in &mut column.slabs[start..] {
            slab.sideways = sideways;
            slab.spans = spans;
        }
        if sideways {
            self.turn_with_table(column, start);
        }
        column.space(self.styles.spacing.around_table * self.styles.unit);
        self.set_called(place.tag);
    }

    /// Whether a table of so many columns is as wide as the page where the text is in columns.
    fn table_spans(&self, place: &Place, columns: usize) -> bool {
        let in_column = self.theme.columns.count > 1 && place.depth == 0 && place.width > self.measure - 0.5;
        in_column && columns >= COLUMNS_OF_WIDE_TABLE
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

    /// A row as one slab, or as a slab a line where it is higher than `room` with the notes that it calls, of a line each at least.
    fn set_row(&mut self, place: &Place, columns: &Columns, row: Row, scale: f32, room: f32) -> Vec<Slab> {
        let style = if row.head { self.styles.table_head } else { self.styles.table }.scaled(scale);
        let padding =
            self.styles.spacing.in_cell * self.styles.unit + if row.head { rule::TABLE } else { 0.0 };
        let mut lines: Vec<(f32, Slab)> = Vec::new();
        for (i, cell) in row.cells.into_iter().enumerate() {
            let (Some(&x), Some(&width)) = (columns.x.get(i), columns.width.get(i)) else { break };
            let alignment = columns.alignment.get(i).copied().unwrap_or(Alignment::Start);
            let place = Place { x, width, style, alignment, ..*place };
            let mut y = padding;
            for slab in self.cell(&place, &cell) {
                y += if y > padding { slab.space_before } else { 0.0 };
                let height = slab.height;
                lines.push((y, slab));
                y += height;
            }
        }
        if lines.is_empty() {
            lines.push((padding, Slab { height: style.leading, ..Slab::default() }));
        }
        let height = lines.iter().map(|(y, slab)| y + slab.height).fold(0.0, f32::max) + padding;
        let called: usize = lines.iter().map(|(_, slab)| slab.notes.len()).sum();
        let at_foot = self.theme.notes == NotePlace::Foot;
        let notes = if at_foot { called as f32 * self.styles.note.leading } else { 0.0 };
        let mut parts = if height + notes > room { in_parts(lines) } else { vec![in_one(lines)] };
        let last = parts.len() - 1;
        parts[last].height += padding;
        if self.theme.table_style == TableStyle::Banded {
            return parts;
        }
        if row.head {
            parts[0].items.push(self.rule(place, 0.0, rule::TABLE));
        }
        let height = if row.head { rule::TABLE } else { rule::ROW };
        let end = self.rule(place, parts[last].height - height, height);
        parts[last].items.push(end);
        parts
    }

    fn cell(&mut self, place: &Place, cell: &Pieces) -> Vec<Slab> {
        let mut column = Column::default();
        let whole = self.options(place, false);
        // A word that the column has room for is left whole.
        let divided = word_widths(self.setter, &cell.pieces, &whole).word > place.width;
        let options = ParagraphOptions { hyphenate: divided && self.theme.hyphenate, ..whole };
        for slab in self.lines(&cell.pieces, place, &options) {
            column.push(slab);
        }
        for figure in &cell.figures {
            self.figure_block(&mut column, place, figure);
        }
        column.slabs
    }

    fn ground(place: &Place, height: f32, colour: Colour) -> Item {
        let area = Rect { x: place.x, y: 0.0, width: place.width, height };
        Item { mark: Mark::Decoration, kind: ItemKind::Rule { area, colour } }
    }

    fn rule(&self, place: &Place, y: f32, height: f32) -> Item {
        let area = Rect { x: place.x, y, width: place.width, height };
        let colour = if height < rule::TABLE { self.styles.quiet_rule } else { self.styles.rule };
        Item { mark: Mark::Decoration, kind: ItemKind::Rule { area, colour } }
    }
}

/// The lines of the cells of a row, each with its place below the head of the row, as one slab.
fn in_one(lines: Vec<(f32, Slab)>) -> Slab {
    let mut row = Slab::default();
    for (y, line) in lines {
        row.absorb(line, y);
    }
    row
}

/// The same as slabs that a page may end between: wherever all cells have a line end.
fn in_parts(mut lines: Vec<(f32, Slab)>) -> Vec<Slab> {
    // Cells beside each other share their line ends, as their type is of one size; the order within a line stays that of the cells.
    lines.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let mut parts: Vec<Slab> = Vec::new();
    let (mut top, mut bottom) = (0.0, 0.0_f32);
    for (y, line) in lines {
        if parts.is_empty() || y >= bottom - slack::ROUNDING {
            top = if parts.is_empty() { 0.0 } else { bottom };
            parts.push(Slab { break_before: cost::IN_PARAGRAPH, ..Slab::default() });
        }
        bottom = bottom.max(y + line.height);
        if let Some(part) = parts.last_mut() {
            part.absorb(line, y - top);
        }
    }
    let last = parts.len() - 1;
    for at in [1, last] {
        parts[at.min(last)].break_before = cost::LONE_LINE;
    }
    parts[0].break_before = 0.0;
    parts
}
