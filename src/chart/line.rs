//! Lines over time: a light grid to read numbers off, and each line named at its end.

use super::data::Chart;
use super::drawing::{Anchor, ChartDrawing, ChartMark, ChartWords};
use super::look::{ChartLook, MIDDLE, UNIT, WordMeasure};
use super::palette::{pale, palette};

/// The height of the plot, as a part of the width, and its bounds in points: lines are read by their slope, which flat and
/// steep plots hide (W. Cleveland, *The Elements of Graphing Data*, on banking to 45 degrees).
const HEIGHT: f32 = 0.42;
const HEIGHTS: (f32, f32) = (90.0, 180.0);
/// Between words and the plot, in ems.
const GAP: f32 = 0.5;
/// From one label to the next at the least, in ems.
const LEADING: f32 = 1.2;
/// A line, in points.
const LINE: f32 = 1.7;
/// A line of the grid, in points.
const GRID: f32 = 0.3;
/// The base line, in points.
const BASE: f32 = 0.6;
/// The square at the end of a line, and where one number stands alone, in points.
const DOT: f32 = 4.2;
/// The most of the width that the names at the ends of lines take.
const NAMES: f32 = 0.4;
/// How each line is dashed, so that they are told apart without their colours.
const DASHES: [&[f32]; 4] = [&[], &[5.0, 2.2], &[1.6, 1.8], &[7.0, 2.0, 1.6, 2.0]];

type Point = [f32; 2];

/// Where numbers and categories stand.
struct Plot {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    least: f64,
    most: f64,
    count: usize,
}

impl Plot {
    fn x(&self, category: usize) -> f32 {
        let part = if self.count > 1 { category as f32 / (self.count - 1) as f32 } else { 0.5 };
        self.left + part * (self.right - self.left)
    }

    fn y(&self, number: f64) -> f32 {
        let span = (self.most - self.least).max(f64::MIN_POSITIVE);
        let part = (number - self.least) / span;
        self.bottom - (part * f64::from(self.bottom - self.top)) as f32
    }
}

/// The name and last number of a line.
struct EndName {
    name: String,
    number: String,
    y: f32,
}

pub(super) fn lines(chart: &Chart, look: &ChartLook, measure: &mut dyn WordMeasure) -> ChartDrawing {
    let em = look.size;
    let mut marks = Vec::new();
    let mut width_of = |words: &str, bold: bool| measure.width(words, em, bold);
    let ticks = chart.ticks.iter().map(|tick| width_of(&tick.text, false)).fold(0.0, f32::max);
    let first = chart.categories.first().map_or(0.0, |words| width_of(words, false) / 2.0);
    let last = chart.categories.last().map_or(0.0, |words| width_of(words, false) / 2.0);
    let named = chart.series.len() > 1;
    let ends = chart.series.iter().map(|series| {
        let number = series.values.iter().flatten().last().map_or("", |value| value.text.as_str());
        let name = if named { width_of(&series.name, true) + GAP * em } else { 0.0 };
        width_of(number, false) + name
    });
    let ends = ends.fold(0.0, f32::max).min(NAMES * look.width);
    let mut top = MIDDLE * em;
    let unit = chart.unit_words();
    if !unit.is_empty() {
        marks.push(aid(unit, look).at((0.0, em), Anchor::Left, look, measure));
        top += UNIT * em;
    }
    let height = (HEIGHT * look.width).min(look.height).clamp(HEIGHTS.0, HEIGHTS.1);
    let plot = Plot {
        left: (ticks + GAP * em).max(first),
        right: look.width - (ends + GAP * em + DOT / 2.0).max(last),
        top,
        bottom: top + height,
        least: chart.ticks.first().map_or(0.0, |tick| tick.number),
        most: chart.ticks.last().map_or(1.0, |tick| tick.number),
        count: chart.categories.len(),
    };
    for (i, tick) in chart.ticks.iter().enumerate() {
        let y = plot.y(tick.number);
        let base = i == 0;
        let height = if base { BASE } else { GRID };
        let colour = if base { look.muted } else { pale(look.muted) };
        let (x, width) = (plot.left, plot.right - plot.left);
        marks.push(ChartMark::Area { x, y: y - height / 2.0, width, height, colour, shows: None });
        let place = (plot.left - GAP * em, y + MIDDLE * em);
        marks.push(aid(&tick.text, look).at(place, Anchor::Right, look, measure));
    }
    let below = plot.bottom + (GAP + 1.0) * em;
    for category in shown(chart, &plot, em, &mut |words, bold| measure.width(words, em, bold)) {
        let place = (plot.x(category), below);
        let words = aid(&chart.categories[category], look);
        marks.push(words.at(place, Anchor::Middle, look, measure));
    }
    let colours = palette(look.accent, chart.series.len());
    let mut names = Vec::new();
    for (s, series) in chart.series.iter().enumerate() {
        let (parts, end) = parts(series, &plot);
        let colour = colours[s];
        let mut dot = |point: [f32; 2]| {
            let (x, y) = (point[0] - DOT / 2.0, point[1] - DOT / 2.0);
            marks.push(ChartMark::Area { x, y, width: DOT, height: DOT, colour, shows: None });
        };
        parts.iter().filter(|part| part.len() == 1).for_each(|part| dot(part[0]));
        if let Some((number, point)) = end {
            dot(point);
            let name = if named { series.name.clone() } else { String::new() };
            names.push(EndName { name, number, y: point[1] });
        }
        let dashes = DASHES[s % DASHES.len()].to_vec();
        marks.push(ChartMark::Line { parts, width: LINE, colour, dashes, series: s });
    }
    apart(&mut names, LEADING * em, plot.top, plot.bottom);
    for end in names {
        let x = plot.right + DOT / 2.0 + GAP * em;
        let y = end.y + MIDDLE * em;
        let after = x + measure.width(&end.number, em, false) + GAP * em;
        let words = |text, bold| ChartWords { text, bold, colour: look.text };
        marks.push(words(&end.number, false).at((x, y), Anchor::Left, look, measure));
        if !end.name.is_empty() {
            marks.push(words(&end.name, true).at((after, y), Anchor::Left, look, measure));
        }
    }
    ChartDrawing { width: look.width, height: below + 0.3 * em, marks }
}

/// Words that only help to read the lines.
fn aid<'w>(text: &'w str, look: &ChartLook) -> ChartWords<'w> {
    ChartWords { text, bold: false, colour: look.muted }
}

/// The unbroken parts of a line, and its last number with its place.
fn parts(series: &super::ChartSeries, plot: &Plot) -> (Vec<Vec<Point>>, Option<(String, Point)>) {
    let mut parts: Vec<Vec<Point>> = Vec::new();
    let mut end = None;
    let mut broken = true;
    for (category, value) in series.values.iter().enumerate() {
        let Some(value) = value else {
            broken = true;
            continue;
        };
        let point = [plot.x(category), plot.y(value.number)];
        match parts.last_mut().filter(|_| !broken) {
            Some(part) => part.push(point),
            None => parts.push(vec![point]),
        }
        broken = false;
        end = Some((value.text.clone(), point));
    }
    (parts, end)
}

/// The categories that have their name below: every one where there is room, else every second, third and so on to the last.
fn shown(chart: &Chart, plot: &Plot, em: f32, width_of: &mut dyn FnMut(&str, bool) -> f32) -> Vec<usize> {
    let count = chart.categories.len();
    let widths: Vec<f32> = chart.categories.iter().map(|name| width_of(name, false)).collect();
    let free = |chosen: &[usize]| {
        chosen.windows(2).all(|pair| {
            let room = plot.x(pair[1]) - plot.x(pair[0]);
            f32::midpoint(widths[pair[0]], widths[pair[1]]) + em <= room
        })
    };
    for step in 1..count {
        // Counted from the last, which is looked at first.
        let mut chosen: Vec<usize> = (0..count).rev().step_by(step).collect();
        chosen.reverse();
        if free(&chosen) {
            return chosen;
        }
    }
    (0..count).rev().take(1).collect()
}

/// Moves names that would touch each other apart, as little as needed, within the plot where they fit.
fn apart(names: &mut [EndName], least: f32, top: f32, bottom: f32) {
    names.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut floor = f32::NEG_INFINITY;
    for name in names.iter_mut() {
        name.y = name.y.max(floor);
        floor = name.y + least;
    }
    let mut ceiling = bottom;
    for name in names.iter_mut().rev() {
        name.y = name.y.min(ceiling).max(top.min(ceiling));
        ceiling = name.y - least;
    }
}
