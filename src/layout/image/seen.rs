//! Whether a drawing can be printed: its numbers are such as a PDF holds, and something of it is seen.

use super::fault::{MOST_RATIO, PictureFault, outside, too_large, unreadable};
use crate::layout::{Course, Drawing, Outlined, Paint, Segment, Shape, Transform};

/// The largest number that is written into a page. Integers end at 2,147,483,647 (ISO 19005-2, 6.1.13).
const LARGEST: f32 = 1e9;
/// The least and the largest width and height of a drawing, in its units, of which there are 96 to an inch.
const SIZES: std::ops::RangeInclusive<f32> = 0.01..=1e6;
/// The most dashes of an outline; each is drawn for itself.
const MOST_DASHES: f32 = 100_000.0;

/// Refuses a drawing that no page can hold, or in which there is nothing.
pub(super) fn check(drawing: &Drawing) -> Result<(), PictureFault> {
    let (width, height) = (drawing.width, drawing.height);
    if !SIZES.contains(&width) || !SIZES.contains(&height) {
        return Err(too_large(
            format!("is {width:.3e} × {height:.3e} units large, which no page can hold"),
            "set the width, height and `viewBox` of the drawing in a drawing program",
        ));
    }
    if width.max(height) > f32::from(MOST_RATIO) * width.min(height) {
        return Err(unreadable(
            format!("is {width} × {height} units, too thin a line to be seen on a page"),
            "set the width, height and `viewBox` of the drawing in a drawing program",
        ));
    }
    let mut view = View { area: [0.0, 0.0, width, height], seen: false };
    view.shapes(&drawing.shapes)?;
    if view.seen {
        Ok(())
    } else {
        Err(unreadable(
            "shows nothing: no part of it can be seen",
            "open it and check that it is the right file",
        ))
    }
}

struct View {
    /// Left, top, right and bottom.
    area: [f32; 4],
    seen: bool,
}

impl View {
    fn shapes(&mut self, shapes: &[Shape]) -> Result<(), PictureFault> {
        for shape in shapes {
            match shape {
                Shape::Outlined(outlined) => self.outlined(outlined)?,
                Shape::Pixels { transform, .. } => {
                    finite(transform)?;
                    let corners = [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]];
                    self.look(corners.into_iter(), transform, 0.0);
                }
                Shape::Group { clip, opacity, shapes } => {
                    if let Some(clip) = clip {
                        finite_outline(&clip.outline)?;
                    }
                    let seen = self.seen;
                    self.shapes(shapes)?;
                    self.seen = seen || self.seen && *opacity > 0.0;
                }
            }
        }
        Ok(())
    }

    fn outlined(&mut self, outlined: &Outlined) -> Result<(), PictureFault> {
        finite(&outlined.transform)?;
        finite_outline(&outlined.outline)?;
        let mut reach = 0.0;
        let mut painted = false;
        if let Some(fill) = &outlined.fill {
            painted |= fill.opacity > 0.0;
            if let Paint::Gradient(gradient) = &fill.paint {
                finite(&gradient.transform)?;
                match gradient.course {
                    Course::Linear(points) => finite(points.as_flattened())?,
                    Course::Radial(circles) => {
                        circles.iter().try_for_each(|([x, y], radius)| finite(&[*x, *y, *radius]))?;
                    }
                }
            }
        }
        if let Some(stroke) = &outlined.stroke {
            painted |= stroke.opacity > 0.0 && stroke.width > 0.0;
            finite(&[stroke.width, stroke.miter_limit, stroke.dash_offset])?;
            finite(&stroke.dashes)?;
            reach = stroke.width;
            let period: f32 = stroke.dashes.iter().sum();
            if period > 0.0 && length(&outlined.outline) / period * stroke.dashes.len() as f32 > MOST_DASHES {
                return Err(too_large(
                    format!("has a line of more than {MOST_DASHES} dashes"),
                    "make the dashes longer, or save it as PNG",
                ));
            }
        }
        if painted {
            let points = outlined.outline.iter().flat_map(points).copied();
            self.look(points, &outlined.transform, reach);
        }
        Ok(())
    }

    /// Notes whether the box around the points, wider by `reach`, meets the area of the drawing.
    fn look(&mut self, points: impl Iterator<Item = [f32; 2]>, transform: &Transform, reach: f32) {
        if self.seen {
            return;
        }
        let [a, b, c, d, right, down] = *transform;
        let mut bounds = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
        for point in points {
            let place = [a * point[0] + c * point[1] + right, b * point[0] + d * point[1] + down];
            bounds = [
                bounds[0].min(place[0]),
                bounds[1].min(place[1]),
                bounds[2].max(place[0]),
                bounds[3].max(place[1]),
            ];
        }
        let reach = reach * (a.abs() + b.abs() + c.abs() + d.abs());
        let [left, top, right, bottom] = self.area;
        self.seen = bounds[0] - reach < right
            && bounds[2] + reach > left
            && bounds[1] - reach < bottom
            && bounds[3] + reach > top;
    }
}

fn points(segment: &Segment) -> &[[f32; 2]] {
    match segment {
        Segment::Move(to) | Segment::Line(to) => std::slice::from_ref(to),
        Segment::Curve(points) => points,
        Segment::Close => &[],
    }
}

/// About how long an outline is.
fn length(outline: &[Segment]) -> f32 {
    let mut last = [0.0, 0.0];
    let mut sum = 0.0;
    for segment in outline {
        for &point in points(segment) {
            if !matches!(segment, Segment::Move(_)) {
                sum += libm::hypotf(point[0] - last[0], point[1] - last[1]);
            }
            last = point;
        }
    }
    sum
}

fn finite_outline(outline: &[Segment]) -> Result<(), PictureFault> {
    outline.iter().try_for_each(|segment| finite(points(segment).as_flattened()))
}

fn finite(numbers: &[f32]) -> Result<(), PictureFault> {
    if numbers.iter().all(|number| number.abs() <= LARGEST) { Ok(()) } else { Err(outside()) }
}
