use super::paragraph::ParagraphPlace;
use super::styles::twips;
use super::writer::DocxWriter;
use super::xml::Xml;
use crate::document::NoteReference;
use crate::locale::Direction;
use crate::text::{Cell, CellAlignment, plain};

/// The least part of the width that a column is given to begin with; Word fits them to what they hold.
const LEAST_SHARE: f32 = 0.06;

impl DocxWriter<'_> {
    /// A table whose head is repeated on every page.
    pub(super) fn table(
        &mut self,
        xml: &mut Xml,
        alignments: &[CellAlignment],
        head: &[Cell<NoteReference>],
        rows: &[Vec<Cell<NoteReference>>],
    ) {
        if alignments.is_empty() {
            return;
        }
        let widths = self.column_widths(alignments.len(), head, rows);
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        xml.value("w:tblStyle", "StatementTable");
        if self.document.language.direction() == Direction::RightToLeft {
            xml.empty("w:bidiVisual", &[]);
        }
        // Fiftieths of a per cent: the whole width of the text.
        xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
        xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1"), ("w:noVBand", "1")]);
        xml.close("w:tblPr");
        xml.open("w:tblGrid", &[]);
        for width in &widths {
            xml.empty("w:gridCol", &[("w:w", width)]);
        }
        xml.close("w:tblGrid");
        self.row(xml, alignments, &widths, head, true);
        for row in rows {
            self.row(xml, alignments, &widths, row, false);
        }
        xml.close("w:tbl");
        // Two tables that touch are one to Word, and a text must not end in a table.
        self.line(xml, "TableEnd", "");
    }

    fn row(
        &mut self,
        xml: &mut Xml,
        alignments: &[CellAlignment],
        widths: &[String],
        cells: &[Cell<NoteReference>],
        head: bool,
    ) {
        xml.open("w:tr", &[]);
        xml.open("w:trPr", &[]);
        xml.empty("w:cantSplit", &[]);
        if head {
            xml.empty("w:tblHeader", &[]);
        }
        xml.close("w:trPr");
        for (i, (alignment, width)) in alignments.iter().zip(widths).enumerate() {
            xml.open("w:tc", &[]);
            xml.open("w:tcPr", &[]);
            xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
            xml.close("w:tcPr");
            let alignment = match alignment {
                CellAlignment::Start => None,
                CellAlignment::Centre => Some("center"),
                CellAlignment::End => Some("right"),
            };
            let place = ParagraphPlace { style: "TableText", alignment, ..ParagraphPlace::default() };
            let content = cells.get(i).map_or(&[][..], |cell| &cell.content);
            self.paragraph(xml, &place, content);
            xml.close("w:tc");
        }
        xml.close("w:tr");
    }

    /// The widths to begin with, in twentieths of a point: by the square root of the longest text of each column, so that a
    /// column of long text does not leave the others without room.
    fn column_widths(
        &self,
        columns: usize,
        head: &[Cell<NoteReference>],
        rows: &[Vec<Cell<NoteReference>>],
    ) -> Vec<String> {
        let longest = |column: usize| {
            let cells = std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
            let lengths =
                cells.filter_map(|row| row.get(column)).map(|cell| plain(&cell.content).chars().count());
            (lengths.max().unwrap_or(0).max(1) as f32).sqrt()
        };
        let weights: Vec<f32> = (0..columns).map(longest).collect();
        let least = LEAST_SHARE * weights.iter().sum::<f32>();
        let weights: Vec<f32> = weights.into_iter().map(|weight| weight.max(least)).collect();
        let whole = self.theme.text_area().0 / weights.iter().sum::<f32>();
        weights.into_iter().map(|weight| twips(weight * whole)).collect()
    }
}
