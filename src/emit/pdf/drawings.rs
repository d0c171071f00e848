//! Drawings as forms that pages paint (ISO 32000-1, 8.10).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use printpdf::{DictItem, ExternalStream};

use super::deflate::deflate;
use super::{Error, images};
use crate::layout::{
    Clip, Course, Drawing, Fill, Gradient, Outlined, Paint, Segment, Shape, Stroke, Transform,
};
use crate::theme::Colour;

type Map = BTreeMap<String, DictItem>;

fn name(name: &str) -> DictItem {
    DictItem::Name(name.into())
}

fn dictionary<const N: usize>(entries: [(&str, DictItem); N]) -> DictItem {
    DictItem::Dict { map: entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect() }
}

fn numbers(numbers: impl IntoIterator<Item = f32>) -> DictItem {
    DictItem::Array(numbers.into_iter().map(DictItem::Real).collect())
}

/// A drawing as a form of the unit square.
pub(super) fn stream(drawing: &Drawing) -> Result<ExternalStream, Error> {
    let mut form = Form::default();
    form.shapes(&drawing.shapes, drawing)?;
    // The units of a drawing go down from its top.
    let matrix = [1.0 / drawing.width, 0.0, 0.0, -1.0 / drawing.height, 0.0, 1.0];
    form.finish(drawing, Some(matrix))
}

/// A form as it grows: its operators, and what they name.
#[derive(Default)]
struct Form {
    content: String,
    /// The states of transparency, by the thousandths of the opacity of fills and strokes.
    states: BTreeMap<(u16, u16), String>,
    objects: Map,
    shadings: Map,
}

impl Form {
    fn finish(self, drawing: &Drawing, matrix: Option<Transform>) -> Result<ExternalStream, Error> {
        let mut resources = Map::new();
        if !self.states.is_empty() {
            let state = |((fill, stroke), key): ((u16, u16), String)| {
                let part = |thousandths: u16| DictItem::Real(f32::from(thousandths) / 1000.0);
                (key, dictionary([("ca", part(fill)), ("CA", part(stroke))]))
            };
            let map = self.states.into_iter().map(state).collect();
            resources.insert("ExtGState".into(), DictItem::Dict { map });
        }
        for (key, map) in [("XObject", self.objects), ("Shading", self.shadings)] {
            if !map.is_empty() {
                resources.insert(key.into(), DictItem::Dict { map });
            }
        }
        let group = [("Type", name("Group")), ("S", name("Transparency")), ("CS", name("DeviceRGB"))];
        let mut dict: Map = [
            ("Type", name("XObject")),
            ("Subtype", name("Form")),
            ("BBox", numbers([0.0, 0.0, drawing.width, drawing.height])),
            ("Resources", DictItem::Dict { map: resources }),
            ("Group", dictionary(group)),
            ("Filter", name("FlateDecode")),
        ]
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
        if let Some(matrix) = matrix {
            dict.insert("Matrix".into(), numbers(matrix));
        }
        let content = deflate(self.content.as_bytes())?;
        Ok(ExternalStream { dict, content, compress: false })
    }

    fn shapes(&mut self, shapes: &[Shape], drawing: &Drawing) -> Result<(), Error> {
        for shape in shapes {
            match shape {
                Shape::Outlined(outlined) => self.outlined(outlined),
                Shape::Pixels { transform, bitmap } => {
                    let key = self.object(images::stream(bitmap)?);
                    self.operator("q", []);
                    self.operator("cm", *transform);
                    self.operator("cm", [1.0, 0.0, 0.0, -1.0, 0.0, 1.0]);
                    let _ = writeln!(self.content, "/{key} Do\nQ");
                }
                Shape::Group { clip, opacity, shapes } => {
                    self.group(clip.as_ref(), *opacity, shapes, drawing)?;
                }
            }
        }
        Ok(())
    }

    fn group(
        &mut self,
        clip: Option<&Clip>,
        opacity: f32,
        shapes: &[Shape],
        drawing: &Drawing,
    ) -> Result<(), Error> {
        if clip.is_none() && opacity >= 1.0 {
            return self.shapes(shapes, drawing);
        }
        self.operator("q", []);
        if let Some(clip) = clip {
            self.outline(&clip.outline);
            self.operator(if clip.even_odd { "W* n" } else { "W n" }, []);
        }
        if opacity >= 1.0 {
            self.shapes(shapes, drawing)?;
        } else {
            let mut inner = Self::default();
            inner.shapes(shapes, drawing)?;
            let key = self.object(inner.finish(drawing, None)?);
            self.state(opacity, opacity);
            let _ = writeln!(self.content, "/{key} Do");
        }
        self.operator("Q", []);
        Ok(())
    }

    fn object(&mut self, stream: ExternalStream) -> String {
        let key = format!("X{}", self.objects.len());
        self.objects.insert(key.clone(), DictItem::Stream { stream });
        key
    }

    fn outlined(&mut self, outlined: &Outlined) {
        self.operator("q", []);
        self.operator("cm", outlined.transform);
        let opacity = |opacity: Option<f32>| opacity.unwrap_or(1.0);
        let fill_opacity = opacity(outlined.fill.as_ref().map(|fill| fill.opacity));
        let stroke_opacity = opacity(outlined.stroke.as_ref().map(|stroke| stroke.opacity));
        if fill_opacity < 1.0 || stroke_opacity < 1.0 {
            self.state(fill_opacity, stroke_opacity);
        }
        let Outlined { outline, fill, stroke, stroke_first, .. } = outlined;
        if let (Some(stroke), true) = (stroke, stroke_first) {
            self.stroke(stroke, outline);
        }
        if let Some(fill) = fill {
            self.fill(fill, outline);
        }
        if let (Some(stroke), false) = (stroke, stroke_first) {
            self.stroke(stroke, outline);
        }
        self.operator("Q", []);
    }

    fn fill(&mut self, fill: &Fill, outline: &[Segment]) {
        match &fill.paint {
            Paint::Colour(colour) => {
                self.operator("rg", parts(*colour));
                self.outline(outline);
                self.operator(if fill.even_odd { "f*" } else { "f" }, []);
            }
            Paint::Gradient(gradient) => {
                let key = format!("S{}", self.shadings.len());
                self.shadings.insert(key.clone(), shading(gradient));
                self.operator("q", []);
                self.outline(outline);
                self.operator(if fill.even_odd { "W* n" } else { "W n" }, []);
                self.operator("cm", gradient.transform);
                let _ = writeln!(self.content, "/{key} sh\nQ");
            }
        }
    }

    fn stroke(&mut self, stroke: &Stroke, outline: &[Segment]) {
        self.operator("RG", parts(stroke.colour));
        self.operator("w", [stroke.width]);
        self.operator("J", [f32::from(stroke.cap)]);
        self.operator("j", [f32::from(stroke.join)]);
        self.operator("M", [stroke.miter_limit]);
        if !stroke.dashes.is_empty() {
            self.content.push('[');
            for dash in &stroke.dashes {
                self.number(*dash);
            }
            self.content.push(']');
            self.number(stroke.dash_offset);
            self.content.push_str("d\n");
        }
        self.outline(outline);
        self.operator("S", []);
    }

    fn state(&mut self, fill: f32, stroke: f32) {
        let thousandths = |opacity: f32| (opacity.clamp(0.0, 1.0) * 1000.0).round() as u16;
        let next = format!("G{}", self.states.len());
        let key = self.states.entry((thousandths(fill), thousandths(stroke))).or_insert(next);
        let _ = writeln!(self.content, "/{key} gs");
    }

    fn outline(&mut self, outline: &[Segment]) {
        for segment in outline {
            match segment {
                Segment::Move(to) => self.operator("m", *to),
                Segment::Line(to) => self.operator("l", *to),
                Segment::Curve(points) => self.operator("c", points.iter().flatten().copied()),
                Segment::Close => self.operator("h", []),
            }
        }
    }

    fn operator(&mut self, operator: &str, operands: impl IntoIterator<Item = f32>) {
        for operand in operands {
            self.number(operand);
        }
        self.content.push_str(operator);
        self.content.push('\n');
    }

    /// Six digits and no more, so that the last bits of a computation, which may differ between machines, are not seen.
    fn number(&mut self, value: f32) {
        let size = value.abs();
        let mut decimals = 0;
        let mut limit = 100_000.0;
        while size < limit && decimals < 9 {
            decimals += 1;
            limit /= 10.0;
        }
        let start = self.content.len();
        let _ = write!(self.content, "{value:.decimals$}");
        if self.content[start..].contains('.') {
            self.content.truncate(self.content.trim_end_matches('0').trim_end_matches('.').len());
        }
        if &self.content[start..] == "-0" {
            self.content.replace_range(start.., "0");
        }
        self.content.push(' ');
    }
}

fn parts(colour: Colour) -> [f32; 3] {
    [colour.red, colour.green, colour.blue].map(|value| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0)
}

/// A gradient as a shading (8.7.4.5.3 and 8.7.4.5.4).
fn shading(gradient: &Gradient) -> DictItem {
    let (kind, place) = match gradient.course {
        Course::Linear(points) => (2, points.as_flattened().to_vec()),
        Course::Radial(circles) => {
            (3, circles.iter().flat_map(|([x, y], radius)| [*x, *y, *radius]).collect())
        }
    };
    let both = DictItem::Array(vec![DictItem::Bool(true), DictItem::Bool(true)]);
    dictionary([
        ("ShadingType", DictItem::Int(kind)),
        ("ColorSpace", name("DeviceRGB")),
        ("Coords", numbers(place)),
        ("Extend", both),
        ("Function", function(&gradient.stops)),
    ])
}

/// From 0 to 1 along a gradient to colours (7.10.3 and 7.10.4).
fn function(stops: &[(f32, Colour)]) -> DictItem {
    let between = |pair: &[(f32, Colour)]| {
        dictionary([
            ("FunctionType", DictItem::Int(2)),
            ("Domain", numbers([0.0, 1.0])),
            ("C0", numbers(parts(pair[0].1))),
            ("C1", numbers(parts(pair[1].1))),
            ("N", DictItem::Int(1)),
        ])
    };
    let functions = stops.windows(2).map(between).collect();
    let bounds = stops.iter().skip(1).take(stops.len().saturating_sub(2)).map(|stop| stop.0);
    dictionary([
        ("FunctionType", DictItem::Int(3)),
        ("Domain", numbers([0.0, 1.0])),
        ("Functions", DictItem::Array(functions)),
        ("Bounds", numbers(bounds)),
        ("Encode", numbers(stops.windows(2).flat_map(|_| [0.0, 1.0]))),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_six_digits() {
        let mut form = Form::default();
        form.operator("m", [0.0, -0.000_000_000_1, 1.0 / 3.0, 12345.678, 0.000_123_456_7, -2.5, 1e7]);
        assert_eq!(form.content, "0 0 0.333333 12345.7 0.000123457 -2.5 10000000 m\n");
    }

    #[test]
    fn shapes_that_fade_as_one_are_a_form_in_the_form() {
        let black = Colour { red: 0, green: 0, blue: 0 };
        let square = vec![
            Segment::Move([0.0, 0.0]),
            Segment::Line([9.0, 0.0]),
            Segment::Line([9.0, 9.0]),
            Segment::Close,
        ];
        let fill = Fill { paint: Paint::Colour(black), opacity: 1.0, even_odd: true };
        let outlined = Outlined {
            transform: crate::layout::UPRIGHT,
            outline: square.clone(),
            fill: Some(fill),
            stroke: None,
            stroke_first: false,
        };
        let clip = Some(Clip { outline: square, even_odd: false });
        let shapes = vec![Shape::Group { clip, opacity: 0.5, shapes: vec![Shape::Outlined(outlined)] }];
        let drawing = Drawing { width: 10.0, height: 20.0, shapes };
        let mut form = Form::default();
        form.shapes(&drawing.shapes, &drawing).unwrap();
        assert_eq!(form.content, "q\n0 0 m\n9 0 l\n9 9 l\nh\nW n\n/G0 gs\n/X0 Do\nQ\n");
        assert_eq!(form.states.into_keys().collect::<Vec<_>>(), [(500, 500)]);
        let stream = stream(&drawing).unwrap();
        assert_eq!(stream.dict["Matrix"], numbers([0.1, 0.0, 0.0, -0.05, 0.0, 1.0]));
    }
}
