use std::fmt::Write as _;

use super::drawing::{Anchor, ChartDrawing, ChartMark};

/// The drawing as SVG, its words in the first of those families that the reader has, as wide as they were measured; `alt` says what it
/// shows.
pub fn svg(drawing: &ChartDrawing, families: &str, alt: &str) -> String {
    let (width, height) = (length(drawing.width), length(drawing.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-label=\"{}\" font-family=\"{}\">",
        escaped(alt),
        escaped(families)
    );
    for mark in &drawing.marks {
        // Writing to a string cannot fail.
        let _ = match mark {
            ChartMark::Area { x, y, width, height, colour, .. } => write!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{colour}\"/>",
                length(*x),
                length(*y),
                length(*width),
                length(*height)
            ),
            ChartMark::Line { parts, width, colour, dashes, .. } => {
                let path: String =
                    parts.iter().filter(|part| part.len() > 1).map(|part| step(part)).collect();
                let dashes: Vec<String> = dashes.iter().map(|dash| length(*dash)).collect();
                write!(
                    out,
                    "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" stroke-linejoin=\"round\" \
                     stroke-dasharray=\"{}\"/>",
                    length(*width),
                    if dashes.is_empty() { "none".to_owned() } else { dashes.join(" ") }
                )
            }
            ChartMark::Words { text, x, y, anchor, width, size, bold, colour } => {
                let anchor = match anchor {
                    Anchor::Left => "start",
                    Anchor::Middle => "middle",
                    Anchor::Right => "end",
                };
                let weight = if *bold { " font-weight=\"600\"" } else { "" };
                write!(
                    out,
                    "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" direction=\"ltr\" textLength=\"{}\" \
                     lengthAdjust=\"spacingAndGlyphs\" font-size=\"{}\"{weight} \
                     fill=\"{colour}\">{}</text>",
                    length(*x),
                    length(*y),
                    length(*width),
                    length(*size),
                    escaped(text)
                )
            }
        };
    }
    out + "</svg>"
}

/// The unbroken part of a line as a path.
fn step(part: &[[f32; 2]]) -> String {
    let point = |(i, [x, y]): (usize, &[f32; 2])| {
        format!("{}{} {}", if i == 0 { "M" } else { "L" }, length(*x), length(*y))
    };
    part.iter().enumerate().map(point).collect()
}

/// A length with two digits behind the point at the most.
fn length(points: f32) -> String {
    let text = format!("{points:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
