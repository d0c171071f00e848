//! Tables of spreadsheets: CSV in which `,`, `;` or a tab parts the cells.

use csv::{Reader, ReaderBuilder, StringRecord};

use crate::source::Span;

/// A reader of the records of a text, the first of which has the headings.
pub(super) fn records(text: &str) -> Reader<&[u8]> {
    let head = text.lines().next().unwrap_or_default();
    let delimiter =
        [b';', b'\t'].into_iter().find(|&mark| !head.contains(',') && head.contains(char::from(mark)));
    ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .flexible(true)
        .has_headers(false)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes())
}

/// Where a line of the table lies.
pub(super) fn line(text: &str, record: &StringRecord) -> Span {
    let mut start = record.position().map_or(0, |position| position.byte() as usize).min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    // The reader may stop before the line end of the line above.
    start += text[start..].len() - text[start..].trim_start_matches(['\r', '\n', '\u{feff}']).len();
    let length = text[start..].find('\n').unwrap_or(text.len() - start);
    Span::new(start, start + text[start..start + length].trim_end().len())
}
