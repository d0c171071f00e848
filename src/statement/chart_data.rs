//! The data of charts, with every mistake in them reported at its line.

use super::fields::Fields;
use crate::brief::{DataCell, DataRow, FigureEntry};
use crate::chart::{
    Chart, ChartKind, ChartSeries, ChartValue, DecimalMark, MOST_SERIES, NotNumber, axis, decimals,
    read_number,
};
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::rule;
use crate::source::{Origin, SourceId, Span};

/// The most bars, and the most points of a line, that a chart shows: more than a page has room for are not read.
const MOST_BARS: usize = 40;
const MOST_POINTS: usize = 400;
/// From here on, a number is too large for its digits to be read.
const TOO_LARGE: f64 = 1e15;

/// Reads the data of one chart.
pub(super) struct ChartReader<'r, 'f> {
    pub(super) fields: &'r mut Fields<'f>,
    pub(super) locale: &'r Locale,
    /// Where the rows were read from.
    pub(super) source: SourceId,
}

impl ChartReader<'_, '_> {
    /// The chart of an entry; none where its data cannot be drawn. `caption` is what it shows, in plain words.
    pub(super) fn chart(
        &mut self,
        entry: &FigureEntry,
        kind: ChartKind,
        span: Span,
        caption: &str,
    ) -> Option<Chart> {
        let rows = &entry.data.rows;
        if entry.data.file.is_some() && entry.data.table.is_none() {
            // The file could not be read, which is reported.
            return None;
        }
        let Some((head, rows)) = rows.split_first() else {
            self.report(
                "this chart has no data",
                span,
                "add `data`: a row of headings, and rows of a name and numbers",
            );
            return None;
        };
        let columns = head.len();
        if rows.is_empty() || columns < 2 {
            let help = "write a row of headings, such as `[\"Region\", \"Women\"]`, and rows such as `[\"World\", 265]`";
            self.report("there are no numbers in these data", head.span, help);
            return None;
        }
        let before = self.fields.diagnostics.len();
        self.check_size(kind, head, rows);
        for row in rows.iter().filter(|row| row.len() != columns) {
            let cells =
                |count: usize| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
            let message = format!("this row has {}, and the row of headings has {columns}", cells(row.len()));
            self.report(
                message,
                row.span,
                "give each row a cell for each column, and `\"–\"` where a number is not known",
            );
        }
        let mark = self.mark(rows);
        let series: Vec<_> = (1..columns).map(|column| self.series(head, rows, column, mark)).collect();
        if self.fields.diagnostics.len() > before {
            return None;
        }
        let unit = entry.unit.as_ref().map_or_else(String::new, |unit| unit.trim().to_owned());
        let mut chart = Chart {
            kind,
            head: head[0].value.text(),
            unit,
            categories: rows.iter().map(|row| row[0].value.text()).collect(),
            series,
            ticks: Vec::new(),
            alt: String::new(),
        };
        if kind == ChartKind::Line {
            chart.ticks = ticks(&chart, written_mark(self.locale));
        }
        let own = entry.alt.as_ref().map_or("", |alt| alt.trim());
        chart.alt = alt(&chart, if own.is_empty() { caption } else { own }, self.locale);
        Some(chart)
    }

    fn check_size(&mut self, kind: ChartKind, head: &DataRow, rows: &[DataRow]) {
        let series = head.len() - 1;
        if kind == ChartKind::Bars && series > 1 {
            let message = format!("`bars` shows one column of numbers, and there are {series}");
            self.report(
                message,
                head.span,
                "write `chart = \"grouped-bars\"`, or `\"line\"` for numbers over time",
            );
        } else if series > MOST_SERIES {
            let message =
                format!("a chart shows at most {MOST_SERIES} columns of numbers, and there are {series}");
            self.report(message, head.span, "leave some out, or make two figures");
        }
        let bars = series * rows.len();
        if kind == ChartKind::Line && rows.len() > MOST_POINTS {
            let message =
                format!("a line passes through at most {MOST_POINTS} points, and there are {}", rows.len());
            self.report(message, rows[MOST_POINTS].span, "leave some out, or make two figures");
        } else if kind != ChartKind::Line && bars > MOST_BARS {
            let message = format!("a chart shows at most {MOST_BARS} bars, and there are {bars}");
            self.report(message, head.span, "leave some rows out, or print a table");
        }
    }

    /// The mark before decimals in the words of the cells: that of the language where they leave it open.
    fn mark(&self, rows: &[DataRow]) -> DecimalMark {
        let words: Vec<String> = rows
            .iter()
            .flat_map(|row| row.iter().skip(1))
            .filter(|cell| matches!(cell.value, DataCell::Text(_)))
            .map(|cell| cell.value.text())
            .collect();
        DecimalMark::of(&words.iter().map(String::as_str), written_mark(self.locale))
    }

    fn series(&mut self, head: &DataRow, rows: &[DataRow], column: usize, mark: DecimalMark) -> ChartSeries {
        let name = head[column].value.text();
        let before = self.fields.diagnostics.len();
        let mut numbers = Vec::with_capacity(rows.len());
        for cell in rows.iter().filter_map(|row| row.get(column)) {
            numbers.push(self.number(&cell.value, cell.span, mark));
        }
        let sound = self.fields.diagnostics.len() == before && numbers.len() == rows.len();
        if sound && numbers.iter().all(Option::is_none) {
            let message = format!("no number is known in the column `{name}`");
            self.report(message, head[column].span, "fill in its numbers, or leave the column out");
        }
        let digits = numbers.iter().flatten().map(|number| decimals(*number)).max().unwrap_or_default();
        let written = written_mark(self.locale);
        let value = |number: f64| ChartValue { number, text: written.written(number, digits) };
        ChartSeries { name, values: numbers.into_iter().map(|number| number.map(value)).collect() }
    }

    fn number(&mut self, cell: &DataCell, span: Span, mark: DecimalMark) -> Option<f64> {
        let read = match cell {
            DataCell::Number(number) => Ok(Some(*number)),
            DataCell::Text(text) => read_number(text, mark),
        };
        let text = cell.text();
        match read {
            Ok(Some(number)) if !number.is_finite() => {
                self.report(
                    format!("`{text}` cannot be drawn"),
                    span,
                    "write `\"–\"` where a number is not known",
                );
                None
            }
            Ok(Some(number)) if number.abs() >= TOO_LARGE => {
                self.report(
                    format!("`{number:e}` has too many digits to be read"),
                    span,
                    "count in millions, and say so in `unit`",
                );
                None
            }
            Ok(number) => number,
            Err(NotNumber) => {
                let help = "write the number alone: what it counts goes into `unit`, and `\"–\"` says that it is not known";
                self.report(format!("`{text}` is not a number"), span, help);
                None
            }
        }
    }

    fn report(&mut self, message: impl Into<String>, span: Span, help: &str) {
        let at = self.fields.sources.location(Origin { source: self.source, span });
        self.fields.diagnostics.push(Diagnostic::new(rule::INVALID_VALUE, message).at(at).help(help));
    }
}

/// The mark before decimals in a language.
fn written_mark(locale: &Locale) -> DecimalMark {
    if locale.has_decimal_point() { DecimalMark::Point } else { DecimalMark::Comma }
}

fn ticks(chart: &Chart, mark: DecimalMark) -> Vec<ChartValue> {
    let numbers: Vec<f64> = chart.values().map(|value| value.number).collect();
    let ticks = axis(numbers.into_iter());
    let digits = ticks.iter().map(|tick| decimals(*tick)).max().unwrap_or_default();
    ticks.into_iter().map(|number| ChartValue { number, text: mark.written(number, digits) }).collect()
}

/// What a chart shows, with every number: `Bar chart: Minutes of care (minutes a day). Women: World 265, Africa 263.`
fn alt(chart: &Chart, what: &str, locale: &Locale) -> String {
    let colon = locale.colon();
    let name = locale.word(if chart.kind == ChartKind::Line { "chart-line" } else { "chart-bars" });
    let mut first = name.to_owned();
    let what = what.trim().trim_end_matches(locale.stop());
    if !what.is_empty() {
        first = first + &colon + what;
    }
    if !chart.unit.is_empty() {
        first += &locale.bracketed(&chart.unit);
    }
    let mut sentences = vec![first];
    for series in &chart.series {
        let known = chart.categories.iter().zip(&series.values);
        let said = known.filter_map(|(category, value)| Some(format!("{category} {}", value.as_ref()?.text)));
        let said = said.collect::<Vec<_>>().join(locale.separator());
        let named = if series.name.is_empty() { said } else { format!("{}{colon}{said}", series.name) };
        sentences.push(named);
    }
    let stop = locale.stop();
    sentences.join(&format!("{stop} ")) + stop
}
