//! Bars that lie: names of any length have room before them, and each number stands at the end of its own.

use super::data::{Chart, UNKNOWN};
use super::drawing::{Anchor, ChartDrawing, ChartMark, ChartWords};
use super::look::{ChartLook, MIDDLE, UNIT, WordMeasure};
use super::palette::palette;
use super::scale::range;
use super::wrap::wrapped;

/// The most of the width that the names of categories take.
const NAMES: f32 = 0.36;
/// The most lines of a name.
const NAME_LINES: usize = 3;
/// From one line of a name to the next, in ems.
const LEADING: f32 = 1.18;
/// Between names and bars, in ems.
const AFTER_NAMES: f32 = 0.9;
/// Between a bar and its number, in ems.
const AFTER_BAR: f32 = 0.35;
/// The height of a bar that stands alone, and of one in a group, in ems.
const BAR: (f32, f32) = (1.3, 1.0);
/// Between two bars or groups, in ems.
const BETWEEN: (f32, f32) = (0.4, 0.55);
/// Between the bars of a group, in ems: a line of paper, so that they are told apart without their colours.
const WITHIN_GROUP: f32 = 0.09;
/// The axis, in points.
const AXIS: f32 = 0.6;
/// The least of the room that bars take, however long the words beside them are.
const LEAST_PLOT: f64 = 0.15;

/// What is written at the end of a bar.
struct EndLabel {
    number: String,
    /// The name of its series, where it is the first that shows it.
    name: String,
    width: f32,
}

pub(super) fn bars(chart: &Chart, look: &ChartLook, measure: &mut dyn WordMeasure) -> ChartDrawing {
    let em = look.size;
    let grouped = chart.series.len() > 1;
    let (bar, between) = if grouped { (BAR.1, BETWEEN.1) } else { (BAR.0, BETWEEN.0) };
    let (bar, between) = (bar * em, between * em);
    let names: Vec<Vec<String>> = chart
        .categories
        .iter()
        .map(|name| wrapped(name, NAMES * look.width, em, NAME_LINES, measure))
        .collect();
    let widest = names.iter().flatten().map(|line| measure.width(line, em, false)).fold(0.0, f32::max);
    let left = widest.min(2.0 * NAMES * look.width) + AFTER_NAMES * em;
    let labels = labels(chart, em, measure);
    let plot = look.width - left;
    let per_unit = per_unit(chart, &labels, plot, AFTER_BAR * em);
    let reach = |negative: bool| {
        let ends =
            numbers(chart).filter(|(_, _, number)| (*number < 0.0) == negative).map(|(s, c, number)| {
                (number.abs() * per_unit) as f32
                    + AFTER_BAR * em
                    + labels[s][c].as_ref().map_or(0.0, |label| label.width)
            });
        ends.fold(0.0, f32::max)
    };
    let zero = left + reach(true);
    let colours = palette(look.accent, chart.series.len());
    let mut marks = Vec::new();
    let unit = chart.unit_words();
    let mut y = 0.0;
    if !unit.is_empty() {
        let words = ChartWords { text: unit, bold: false, colour: look.muted };
        marks.push(words.at((left, em), Anchor::Left, look, measure));
        y += UNIT * em;
    }
    let top = y;
    for (c, name) in names.iter().enumerate() {
        let count = chart.series.len() as f32;
        let group = count * bar + (count - 1.0) * WITHIN_GROUP * em;
        let words = name.len() as f32 * LEADING * em;
        let row = group.max(words);
        for (i, line) in name.iter().enumerate() {
            let middle = y + row / 2.0 + (i as f32 - (name.len() as f32 - 1.0) / 2.0) * LEADING * em;
            let words = ChartWords { text: line, bold: false, colour: look.text };
            marks.push(words.at((0.0, middle + MIDDLE * em), Anchor::Left, look, measure));
        }
        for (s, series) in chart.series.iter().enumerate() {
            let top = y + (row - group) / 2.0 + s as f32 * (bar + WITHIN_GROUP * em);
            let middle = top + bar / 2.0 + MIDDLE * em;
            let Some(Some(value)) = series.values.get(c) else {
                let words = ChartWords { text: UNKNOWN, bold: false, colour: look.muted };
                marks.push(words.at((zero + AFTER_BAR * em, middle), Anchor::Left, look, measure));
                continue;
            };
            let length = (value.number.abs() * per_unit) as f32;
            let x = if value.number < 0.0 { zero - length } else { zero };
            let shows = Some((s, c));
            marks.push(ChartMark::Area { x, y: top, width: length, height: bar, colour: colours[s], shows });
            if let Some(label) = &labels[s][c] {
                push_label(&mut marks, label, value.number < 0.0, (x, length), middle, look, measure);
            }
        }
        y += row + between;
    }
    let bottom = (y - between).max(top);
    let (x, colour) = (zero - AXIS / 2.0, look.muted);
    marks.push(ChartMark::Area { x, y: top, width: AXIS, height: bottom - top, colour, shows: None });
    ChartDrawing { width: look.width, height: bottom, marks }
}

/// Every number that is known, with its series and category.
fn numbers(chart: &Chart) -> impl Iterator<Item = (usize, usize, f64)> + '_ {
    chart.series.iter().enumerate().flat_map(|(s, series)| {
        let known =
            move |(c, value): (usize, &Option<super::ChartValue>)| Some((s, c, value.as_ref()?.number));
        series.values.iter().enumerate().filter_map(known)
    })
}

/// What is written at the end of each bar, by series and category.
fn labels(chart: &Chart, em: f32, measure: &mut dyn WordMeasure) -> Vec<Vec<Option<EndLabel>>> {
    let grouped = chart.series.len() > 1;
    let mut all = Vec::with_capacity(chart.series.len());
    for series in &chart.series {
        let mut named = !grouped;
        let mut labels = Vec::with_capacity(series.values.len());
        for value in &series.values {
            labels.push(value.as_ref().map(|value| {
                let name =
                    if std::mem::replace(&mut named, true) { String::new() } else { series.name.clone() };
                let number = value.text.clone();
                let mut width = measure.width(&number, em, false);
                if !name.is_empty() {
                    width += AFTER_BAR * em + measure.width(&name, em, true);
                }
                EndLabel { number, name, width }
            }));
        }
        all.push(labels);
    }
    all
}

/// The length of a bar that shows one: as long as numbers at the ends leave room for.
fn per_unit(chart: &Chart, labels: &[Vec<Option<EndLabel>>], plot: f32, gap: f32) -> f64 {
    let (least, most) = range(numbers(chart).map(|(_, _, number)| number));
    let span = most - least;
    if span <= 0.0 {
        return 0.0;
    }
    let whole = f64::from(plot.max(1.0));
    let fits = |per_unit: f64| {
        let reach = |negative: bool| {
            let ends =
                numbers(chart).filter(|(_, _, number)| (*number < 0.0) == negative).map(|(s, c, number)| {
                    let words = labels[s][c].as_ref().map_or(0.0, |label| f64::from(label.width + gap));
                    number.abs() * per_unit + words
                });
            ends.fold(0.0, f64::max)
        };
        reach(false) + reach(true) <= whole
    };
    let (mut least, mut most) = (LEAST_PLOT * whole / span, whole / span);
    for _ in 0..30 {
        let middle = f64::midpoint(least, most);
        if fits(middle) {
            least = middle;
        } else {
            most = middle;
        }
    }
    least
}

/// The number behind the end of a bar, and the name of its series where that is said.
fn push_label(
    marks: &mut Vec<ChartMark>,
    label: &EndLabel,
    negative: bool,
    (x, length): (f32, f32),
    y: f32,
    look: &ChartLook,
    measure: &mut dyn WordMeasure,
) {
    let (em, gap) = (look.size, AFTER_BAR * look.size);
    let (start, anchor, away) =
        if negative { (x - gap, Anchor::Right, -1.0) } else { (x + length + gap, Anchor::Left, 1.0) };
    let number = measure.width(&label.number, em, false);
    let words = |text, bold| ChartWords { text, bold, colour: look.text };
    marks.push(words(&label.number, false).at((start, y), anchor, look, measure));
    if !label.name.is_empty() {
        let x = start + away * (number + gap);
        marks.push(words(&label.name, true).at((x, y), anchor, look, measure));
    }
}
