use super::bars::bars;
use super::data::{Chart, ChartKind};
use super::drawing::ChartDrawing;
use super::line::lines;
use super::look::{ChartLook, WordMeasure};
use super::mirror::mirrored;

/// Draws a chart.
pub fn draw(chart: &Chart, look: &ChartLook, measure: &mut dyn WordMeasure) -> ChartDrawing {
    let drawing = match chart.kind {
        ChartKind::Bars | ChartKind::GroupedBars => bars(chart, look, measure),
        ChartKind::Line => lines(chart, look, measure),
    };
    if look.right_to_left { mirrored(drawing) } else { drawing }
}
