use super::drawing::{Anchor, ChartDrawing, ChartMark};

/// The same for those who read from right to left: bars grow and time runs that way.
pub(super) fn mirrored(mut drawing: ChartDrawing) -> ChartDrawing {
    let whole = drawing.width;
    for mark in &mut drawing.marks {
        match mark {
            ChartMark::Area { x, width, .. } => *x = whole - *x - *width,
            ChartMark::Line { parts, .. } => {
                for point in parts.iter_mut().flatten() {
                    point[0] = whole - point[0];
                }
            }
            ChartMark::Words { x, anchor, .. } => {
                *x = whole - *x;
                *anchor = match anchor {
                    Anchor::Left => Anchor::Right,
                    Anchor::Middle => Anchor::Middle,
                    Anchor::Right => Anchor::Left,
                };
            }
        }
    }
    drawing
}
