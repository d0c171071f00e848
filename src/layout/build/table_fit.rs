//! Finds the size and the page that a table has room on.

use super::builder::Builder;
use super::place::Place;
use super::table_shape::{Columns, Row};
use super::text::Pieces;
use crate::diagnostic::Diagnostic;
use crate::layout::column_widths::{Extent, column_widths};
use crate::layout::metrics::{share, size, slack};
use crate::layout::{Alignment, Line, NarrowLines, ParagraphOptions, Piece, set_paragraph, word_widths};
use crate::rule;
use crate::source::Origin;
use crate::text::CellAlignment;

/// How a table is set.
pub(super) struct Fit {
    pub(super) columns: Columns,
    pub(super) place: Place,
    /// Its type, as a part of what the theme has for tables.
    pub(super) scale: f32,
    /// Whether its pages are turned sideways.
    pub(super) sideways: bool,
}

impl Builder<'_> {
    /// Fits a table: where it has no room in the size of the theme, it is set smaller, down to a floor; then on a page turned sideways.
    /// Each is reported, and so is a table that fits nowhere, in which words are then cut.
    pub(super) fn fit(
        &mut self,
        place: &Place,
        alignments: &[CellAlignment],
        head: &mut Row,
        rows: &mut [Row],
        origin: Origin,
    ) -> Fit {
        let count = head.cells.len();
        let mut extents = vec![Extent::default(); count];
        for row in std::iter::once(&*head).chain(rows.iter()) {
            for (extent, cell) in extents.iter_mut().zip(&row.cells) {
                *extent = extent.or(self.extent(place, cell));
            }
        }
        let full = self.styles.table.run.size;
        let gutters = share::COLUMN_GUTTER * full * (count as f32 - 1.0);
        let need = |of: fn(&Extent) -> f32| extents.iter().map(of).sum::<f32>() + gutters;
        let (least, words) = (need(|extent| extent.least), need(|extent| extent.word));
        let wide = Place { x: self.theme.margins.inset, width: self.theme.sideways_area().0, ..*place };
        let upright = largest(full, words, place.width, size::READABLE_TABLE)
            .or_else(|| largest(full, least, place.width, size::LEAST_TABLE));
        let (place, sideways, fitting) = match upright {
            Some(fitting) => (*place, false, Some(fitting)),
            None => (wide, true, largest(full, least, wide.width, size::LEAST_TABLE)),
        };
        let size = fitting.unwrap_or(size::LEAST_TABLE.min(full));
        self.report(size, full, sideways, fitting.is_some(), origin);
        let scale = size / full;
        if scale < 1.0 {
            let cells = std::iter::once(head).chain(rows).flat_map(|row| &mut row.cells);
            cells.flat_map(|cell| &mut cell.pieces).for_each(|piece| shrink(piece, scale));
        }
        let gutter = (scale * share::COLUMN_GUTTER * full).min(place.width / (2.0 * count as f32));
        let extents: Vec<_> = extents.into_iter().map(|extent| extent.scaled(scale)).collect();
        let width = column_widths(&extents, place.width - gutter * (count as f32 - 1.0));
        let columns = Self::columns(&place, alignments, width, gutter);
        Fit { columns, place, scale, sideways }
    }

    fn columns(place: &Place, alignments: &[CellAlignment], width: Vec<f32>, gutter: f32) -> Columns {
        let mut x = Vec::with_capacity(width.len());
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
        let alignment = (0..width.len()).map(|i| match alignments.get(i) {
            Some(CellAlignment::Centre) => Alignment::Centre,
            Some(CellAlignment::End) => Alignment::End,
            Some(CellAlignment::Start) | None => Alignment::Start,
        });
        Columns { x, alignment: alignment.collect(), width }
    }

    /// How wide a cell must be for what cannot be divided in it, for its longest word, and would be on one line.
    fn extent(&mut self, place: &Place, cell: &Pieces) -> Extent {
        let options = ParagraphOptions {
            width: f32::INFINITY,
            first_indent: 0.0,
            narrow: NarrowLines::default(),
            alignment: Alignment::Start,
            hyphenate: self.theme.hyphenate,
            balance: false,
            direction: place.direction,
            language: self.document.language.clone(),
            locales: self.document.locales.clone(),
        };
        let lines = set_paragraph(self.setter, &cell.pieces, &options, &mut Vec::new());
        let most = lines.iter().map(Line::breadth).fold(0.0, f32::max);
        let words = word_widths(self.setter, &cell.pieces, &options);
        let figures = cell.figures.iter().map(|figure| figure.width).fold(0.0, f32::max);
        let figure = figures.min(share::FIGURE_IN_TABLE);
        Extent {
            least: words.piece.max(figure) + slack::ROUNDING,
            word: words.word.max(figure) + slack::ROUNDING,
            most: most.max(figures).max(words.word) + slack::ROUNDING,
        }
    }

    fn report(&mut self, size: f32, full: f32, sideways: bool, fits: bool, origin: Origin) {
        let finding = if !fits {
            let message = format!(
                "the table is too wide: even in {size} pt on a page turned sideways, words and numbers are cut"
            );
            Diagnostic::new(rule::TABLE_TOO_WIDE, message)
                .help("leave out a column, divide the table, or write rows as columns")
        } else if sideways {
            Diagnostic::new(
                rule::TABLE_TURNED,
                format!("the table is set in {size} pt on a page turned sideways, to fit"),
            )
            .help("to keep it upright, remove a column or shorten its words")
        } else if size < full {
            Diagnostic::new(
                rule::TABLE_SET_SMALLER,
                format!("the table is set in {size} pt instead of {full} pt, to fit"),
            )
            .help("to keep its size, remove a column or shorten its words")
        } else {
            return;
        };
        self.diagnostics.push(finding.at(self.document.sources.location(origin)));
    }
}

/// The largest size of type at which what needs that much at its full size has room, if any is not below the floor.
fn largest(full: f32, need: f32, room: f32, floor: f32) -> Option<f32> {
    let mut size = full;
    while need * size / full > room {
        size = ((size - size::TABLE_STEP) / size::TABLE_STEP).ceil() * size::TABLE_STEP;
        if size < floor {
            return None;
        }
    }
    Some(size)
}

fn shrink(piece: &mut Piece, scale: f32) {
    if let Piece::Text(text) = piece {
        text.style.size *= scale;
        text.style.rise *= scale;
        text.style.tracking *= scale;
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_table_is_set_as_large_as_it_fits() {
        let largest = |full, need, room| super::largest(full, need, room, 7.0);
        assert_eq!(largest(9.5, 300.0, 300.0), Some(9.5));
        assert_eq!(largest(9.5, 310.0, 300.0), Some(9.0));
        assert_eq!(largest(9.5, 400.0, 300.0), Some(7.0));
        assert_eq!(largest(9.5, 410.0, 300.0), None);
        assert_eq!(largest(9.7, 310.0, 300.0), Some(9.0));
        // Type that is below the floor by the theme's own choice is not changed.
        assert_eq!(largest(6.0, 100.0, 300.0), Some(6.0));
    }
}
