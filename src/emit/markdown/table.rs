use super::character::LinePlace;
use super::line;
use crate::document::NoteReference;
use crate::text::{Cell, CellAlignment};

/// A table as GitHub has it; every row is as long as there are columns.
pub(super) fn write(
    alignments: &[CellAlignment],
    head: &[Cell<NoteReference>],
    rows: &[Vec<Cell<NoteReference>>],
) -> String {
    if alignments.is_empty() {
        return String::new();
    }
    let row = |cells: &[Cell<NoteReference>]| {
        let written = |i: usize| cells.get(i).map(|cell| line::write(&cell.content, LinePlace::Cell));
        bars((0..alignments.len()).map(|i| written(i).unwrap_or_default()))
    };
    let rule = bars(alignments.iter().map(|alignment| match alignment {
        CellAlignment::Start => "---".to_owned(),
        CellAlignment::Centre => ":-:".to_owned(),
        CellAlignment::End => "--:".to_owned(),
    }));
    let mut lines = vec![row(head), rule];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

fn bars(cells: impl Iterator<Item = String>) -> String {
    let mut line = String::from("|");
    for cell in cells {
        line.push(' ');
        line.push_str(&cell);
        line.push_str(if cell.is_empty() { "|" } else { " |" });
    }
    line
}
