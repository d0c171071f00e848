use std::sync::Arc;

use csv::StringRecord;

use super::csv_text::{line, records};
use super::{DataCell, DataRow};
use crate::diagnostic::{Diagnostic, Location};
use crate::reader::{self, Located, Read};
use crate::rule;
use crate::source::Source;

/// The most rows that are read: no chart shows as many.
const MOST: usize = 2000;

/// Reads the data of a chart from CSV, the headings in the first line.
pub fn data_table(name: &str, bytes: &[u8]) -> Read<Vec<DataRow>> {
    let text = match reader::text(name, bytes) {
        Ok(text) => text,
        Err(unread) => return unread,
    };
    let source = Arc::new(Source::new(name, text));
    let text = source.text();
    let mut diagnostics = Vec::new();
    let mut rows: Vec<DataRow> = Vec::new();
    let mut reader = records(text);
    let mut record = StringRecord::new();
    while let Ok(true) = reader.read_record(&mut record) {
        let span = line(text, &record);
        if rows.len() == MOST {
            let finding =
                Diagnostic::new(rule::INVALID_VALUE, format!("these data have more than {MOST} rows"));
            let help = "leave out those that the chart does not show";
            diagnostics.push(finding.at(Location::new(&source, span)).help(help));
            break;
        }
        if record.iter().all(str::is_empty) {
            continue;
        }
        let cell = |cell: &str| Located {
            value: DataCell::Text(cell.trim_start_matches('\u{feff}').to_owned()),
            span,
        };
        rows.push(Located { value: record.iter().map(cell).collect(), span });
    }
    Read { source, value: rows, diagnostics }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_spreadsheets_are_read() {
        for text in [
            "Region,Women\n\"Asia, Pacific\",\"1,262\"\n,\n",
            "\u{feff}Region;Women\r\nAsia, Pacific;1,262\r\n",
        ] {
            let read = data_table("d.csv", text.as_bytes());
            let rows: Vec<Vec<String>> =
                read.value.iter().map(|row| row.iter().map(|cell| cell.text()).collect()).collect();
            assert_eq!(rows, [["Region", "Women"], ["Asia, Pacific", "1,262"]]);
            assert!(read.diagnostics.is_empty());
        }
        assert_eq!(data_table("d.csv", "a,b\n".repeat(2001).as_bytes()).diagnostics.len(), 1);
        assert_eq!(data_table("d.csv", b"\xff\xfe").diagnostics.len(), 1, "no text");
    }
}
