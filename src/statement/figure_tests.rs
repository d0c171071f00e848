use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Statement, resolve};
use crate::brief;
use crate::chart::{Chart, ChartDrawing, ChartLook, ChartMark, DecimalMark, WordMeasure, draw, read_number};
use crate::profile;
use crate::text::{BlockKind, Cell, InlineKind, PictureWidth, Reference, plain};
use crate::theme::Colour;
use crate::workspace::Workspace;

const TEXT: &str = "[sections.context]\nbody = \"Text of a section.\"\n";

fn read(text: &str) -> (Statement, Vec<String>) {
    let brief = brief::load("brief.toml", text);
    let profile = Arc::new(profile::built_in("free-form").unwrap());
    let (statement, found) = resolve(&brief, &Workspace::default(), &profile);
    let shown = brief.diagnostics.iter().chain(&found).map(|one| {
        let line = one.primary.as_ref().map_or(0, |label| label.location.start().line);
        format!("{line} {}", one.message)
    });
    (statement, shown.collect())
}

/// The faults of a figure with these lines, which begin on line 4.
fn faults(lines: &str) -> Vec<String> {
    read(&format!("{TEXT}[[figures]]\n{lines}")).1
}

/// The chart of a figure with these lines, and its table.
fn chart(lines: &str) -> (Arc<Chart>, Vec<Vec<String>>) {
    let (statement, faults) = read(&format!("{TEXT}[[figures]]\n{lines}"));
    assert_eq!(faults, [""; 0]);
    let Some(BlockKind::Figure(figure)) = statement.sections[0].body.last().map(|block| &block.kind) else {
        panic!()
    };
    let BlockKind::Table { rows, .. } = &figure.content[0].kind else { panic!() };
    let row = |row: &Vec<Cell<Reference>>| row.iter().map(|cell| plain(&cell.content)).collect();
    (figure.chart.clone().unwrap(), rows.iter().map(row).collect())
}

/// Every character is half as wide as it is high.
struct HalfEms;

impl WordMeasure for HalfEms {
    fn width(&mut self, words: &str, size: f32, _: bool) -> f32 {
        words.chars().count() as f32 * size / 2.0
    }
}

fn drawn(chart: &Chart, right_to_left: bool) -> ChartDrawing {
    let colour = |grey| Colour { red: grey, green: grey, blue: grey };
    let (text, muted, accent) = (colour(0), colour(90), colour(60));
    draw(
        chart,
        &ChartLook { width: 400.0, height: 150.0, size: 8.0, text, muted, accent, right_to_left },
        &mut HalfEms,
    )
}

/// The numbers of a table, row by row.
fn numbers(rows: &[Vec<String>]) -> Vec<Vec<Option<f64>>> {
    let number = |cell: &String| read_number(cell, DecimalMark::Point).unwrap();
    rows.iter().map(|row| row[1..].iter().map(number).collect()).collect()
}

#[test]
fn bars_are_as_long_as_the_numbers_of_the_table() {
    let lines = "chart = \"grouped-bars\"\ndata = [['Region', 'Women', 'Men'], ['World', 265, 83.5], ['Africa', '–', -12], ['Asia', 1, 1204]]\n";
    let (chart, rows) = chart(lines);
    let table = numbers(&rows);
    for right_to_left in [false, true] {
        let drawing = drawn(&chart, right_to_left);
        let mut zero = BTreeMap::new();
        let mut lengths = BTreeMap::new();
        for mark in &drawing.marks {
            if let ChartMark::Area { x, width, shows: Some((series, row)), .. } = mark {
                let negative = table[*row][*series].unwrap() < 0.0;
                let base = if negative == right_to_left { *x } else { x + width };
                zero.insert((*row, *series), base);
                lengths.insert((*row, *series), if negative { -*width } else { *width });
            }
        }
        assert_eq!(lengths.len(), 5, "one bar for each number that is known");
        let base = zero.values().copied().fold(0.0, f32::max);
        assert!(zero.values().all(|one| (one - base).abs() < 0.01), "{zero:?}");
        // The longest bar gives the scale.
        let scale = f64::from(lengths[&(2, 1)]) / 1204.0;
        for ((row, series), length) in lengths {
            let read = f64::from(length) / scale;
            assert!((read - table[row][series].unwrap()).abs() < 0.01, "{row} {series}: {read}");
        }
    }
}

#[test]
fn lines_pass_through_the_numbers_of_the_table() {
    let lines = "chart = \"line\"\ndata = [['Year', 'A', 'B'], [2000, 50.5, 12], [2005, 52, '..'], [2010, 57.5, 20]]\n";
    let (chart, rows) = chart(lines);
    let table = numbers(&rows);
    let drawing = drawn(&chart, false);
    // The grid, as a reader takes it: a number and the height of its line.
    let heights: Vec<f32> = drawing
        .marks
        .iter()
        .filter_map(|mark| match mark {
            ChartMark::Area { y, height, shows: None, width, .. } if *width > 100.0 => Some(y + height / 2.0),
            _ => None,
        })
        .collect();
    let ticks: Vec<f64> = chart.ticks.iter().map(|tick| tick.number).collect();
    assert_eq!(heights.len(), ticks.len());
    let (low, high) = (f64::from(heights[0]), f64::from(heights[heights.len() - 1]));
    let span = ticks[ticks.len() - 1] - ticks[0];
    for mark in &drawing.marks {
        let ChartMark::Line { parts, series, .. } = mark else { continue };
        let read =
            parts.iter().flatten().map(|[_, y]| ticks[0] + (low - f64::from(*y)) / (low - high) * span);
        let known: Vec<f64> = table.iter().filter_map(|row| row[*series]).collect();
        assert_eq!(read.clone().count(), known.len());
        assert!(read.zip(&known).all(|(read, known)| (read - known).abs() < 0.01), "{known:?}");
    }
}

#[test]
fn the_words_of_a_chart_say_every_number() {
    let lines = "caption = \"Care.\"\nunit = \"minutes\"\nchart = \"bars\"\ndata = [['Region', 'Women'], ['World', 265], ['Asia', 262.5]]\n";
    let (chart, rows) = chart(lines);
    assert_eq!(chart.alt, "Bar chart: Care (minutes). Women: World 265.0, Asia 262.5.");
    assert_eq!(rows, [["World", "265.0"], ["Asia", "262.5"]]);
}

#[test]
fn a_picture_is_as_wide_as_its_entry_says() {
    let width = |lines: &str| {
        let (statement, faults) = read(&format!("{TEXT}[[figures]]\nimage = 'a.png'\nalt = 'A'\n{lines}"));
        let Some(BlockKind::Figure(figure)) = statement.sections[0].body.last().map(|block| &block.kind)
        else {
            panic!()
        };
        let BlockKind::Paragraph(content) = &figure.content[0].kind else { panic!() };
        let InlineKind::Image { width, .. } = content[0].kind else { panic!() };
        (width, faults)
    };
    assert_eq!(width(""), (None, vec![]));
    assert_eq!(width("width = '100%'\n"), (Some(PictureWidth::Share(1000)), vec![]));
    assert_eq!(width("width = ' 2.54cm '\n"), (Some(PictureWidth::Length(7200)), vec![]));
    for wrong in ["120%", "0%", "wide", "5", "", "-3cm", "nan%"] {
        let fault = format!("6 `{wrong}` is no width of a picture");
        assert_eq!(width(&format!("width = '{wrong}'\n")), (None, vec![fault]));
    }
    let chart = "chart = 'bars'\nwidth = '50%'\ndata = [['R', 'A'], ['x', 1]]\n";
    assert_eq!(faults(chart), ["5 a chart is as wide as the text"]);
}

#[test]
fn figures_are_printed_where_a_paragraph_says_or_at_the_end_of_a_section() {
    let figures = "[[figures]]\nid = 'a'\nimage = 'a.png'\nalt = 'A'\n[[figures]]\nid = 'b'\nimage = 'b.png'\nalt = 'B'\n[[figures]]\nimage = 'c.png'\nalt = 'C'\n";
    let text = format!(
        "[sections.one]\nbody = '''\nSee [](#b).\n\n![](#a)\n\nMore.'''\n[sections.two]\nbody = 'Last.'\n{figures}"
    );
    let (statement, faults) = read(&text);
    assert_eq!(faults, [""; 0]);
    let ids = |section: usize| -> Vec<String> {
        let body = &statement.sections[section].body;
        let id = |kind: &BlockKind<Reference>| match kind {
            BlockKind::Figure(figure) => figure.id.clone().unwrap(),
            _ => "text".to_owned(),
        };
        body.iter().map(|block| id(&block.kind)).collect()
    };
    assert_eq!(ids(0), ["text", "a", "text", "b"]);
    assert_eq!(ids(1), ["text", "figure-3"]);
}

#[test]
fn mistakes_are_found_at_their_lines() {
    let data = |rows: &str| format!("chart = \"grouped-bars\"\ndata = [\n  ['R', 'A', 'B'],\n{rows}]\n");
    assert_eq!(
        faults(&data("  ['x', 1, 2],\n  ['y', 1],\n")),
        ["8 this row has 2 cells, and the row of headings has 3"]
    );
    assert_eq!(faults(&data("  ['x', 1, '12 %'],\n")), ["7 `12 %` is not a number"]);
    assert_eq!(faults(&data("  ['x', 1, nan],\n")), ["7 `NaN` cannot be drawn"]);
    assert_eq!(faults(&data("  ['x', 1, '–'],\n")), ["6 no number is known in the column `B`"]);
    assert_eq!(faults(&data("")), ["6 there are no numbers in these data"]);
    assert_eq!(faults("chart = \"bars\"\n"), ["4 this chart has no data"]);
    assert_eq!(
        faults("chart = \"bars\"\ndata = [['R', 'A', 'B'], ['x', 1, 2]]\n"),
        ["5 `bars` shows one column of numbers, and there are 2"]
    );
    assert_eq!(
        faults("chart = \"line\"\ndata = [['R', 1, 2, 3, 4, 5], ['x', 1, 2, 3, 4, 5]]\n"),
        ["5 a chart shows at most 4 columns of numbers, and there are 5"]
    );
    let rows = |count: usize| (0..count).map(|row| format!("  ['{row}', 1, 2],\n")).collect::<String>();
    assert_eq!(faults(&data(&rows(21))), ["6 a chart shows at most 40 bars, and there are 42"]);
    assert_eq!(faults(&data(&rows(20))), [""; 0]);
    let long = data(&rows(401)).replace("grouped-bars", "line");
    assert_eq!(faults(&long), ["407 a line passes through at most 400 points, and there are 401"]);
    assert_eq!(faults("caption = \"C\"\n"), ["3 this figure shows nothing"]);
    let both = "image = 'a.png'\nalt = 'A'\nchart = 'bars'\ndata = [['R', 'A'], ['x', 1]]\n";
    assert_eq!(faults(both), ["3 this figure is both a picture and a chart"]);
    assert_eq!(
        faults("id = 'context'\nimage = 'a.png'\nalt = 'A'\n"),
        ["4 the id `context` is used for more than one thing"]
    );
    assert_eq!(
        faults("section = 'contxt'\nimage = 'a.png'\nalt = 'A'\n"),
        ["4 no section is called `contxt`"]
    );
    let placed = |text: &str| {
        read(&format!(
            "[sections.one]\nbody = '''{text}'''\n[[figures]]\nid = 'a'\nimage = 'a.png'\nalt = 'A'\n"
        ))
        .1
    };
    assert_eq!(placed("![](#b)"), ["2 no figure is called `b`"]);
    assert_eq!(placed("![](#a)\n\n![](#a)"), ["4 the figure `a` is printed twice"]);
    assert_eq!(placed("See ![](#a)."), ["2 the figure `a` is printed on lines of its own"]);
    assert_eq!(placed("See [](#b)."), ["2 no section, heading, figure or table is called `b`"]);
}

#[test]
fn one_fault_of_a_figure_is_one_finding() {
    let linked = |lines: &str| {
        read(&format!("[sections.one]\nbody = 'See [](#f).'\n[[figures]]\nid = 'f'\n{lines}")).1
    };
    assert_eq!(linked("chart = 'bars'\n"), ["5 this chart has no data"]);
    assert_eq!(linked("chart = 'pie'\ndata = [['', 'a'], ['x', 1]]\n").len(), 1, "an unknown chart");
    assert_eq!(linked("data = [['', 'a'], ['x', 1]]\n"), ["3 this figure shows nothing"]);
    let large = "chart = 'bars'\ndata = [['', 'a'], ['x', 1e300]]\n";
    assert_eq!(linked(large), ["6 `1e300` has too many digits to be read"]);
}
