//! From the tree of a drawing to outlines: what pages can paint stays as it is, the rest becomes pixels.

use resvg::tiny_skia::{self, PathSegment};
use resvg::usvg::{self, BlendMode, FillRule, Group, ImageKind, LineCap, LineJoin, Node, PaintOrder, Tree};

use super::effects::Canvas;
use super::fault::{MOST_PARTS, PictureFault, too_large, unreadable};
use super::{jpeg, png, seen};
use crate::layout::{
    Bitmap, Clip, Course, Drawing, Fill, Gradient, Outlined, Paint, Segment, Shape, Stroke, Transform,
    UPRIGHT,
};
use crate::source::Origin;
use crate::theme::Colour;

/// Collects the shapes of a drawing.
pub(super) struct Converter<'a> {
    tree: &'a Tree,
    canvas: Canvas,
    origin: Origin,
    points: usize,
}

impl<'a> Converter<'a> {
    pub(super) fn new(tree: &'a Tree, origin: Origin) -> Self {
        Self { tree, canvas: Canvas::of(tree, origin), origin, points: 0 }
    }

    pub(super) fn drawing(mut self) -> Result<Drawing, PictureFault> {
        let size = self.tree.size();
        let shapes = self.shapes(self.tree.root(), tiny_skia::Transform::identity())?;
        let drawing = Drawing { width: size.width(), height: size.height(), shapes };
        seen::check(&drawing)?;
        Ok(drawing)
    }

    /// What is in a group, whose own transform is part of `transform` already.
    fn shapes(&mut self, group: &Group, transform: tiny_skia::Transform) -> Result<Vec<Shape>, PictureFault> {
        let mut shapes = Vec::new();
        for node in group.children() {
            match node {
                Node::Group(group) => shapes.extend(self.group(node, group, transform)?),
                Node::Path(path) if !path.is_visible() => {}
                Node::Path(path) => match self.outlined(path, transform)? {
                    Some(outlined) => shapes.push(Shape::Outlined(outlined)),
                    None => shapes.extend(self.canvas.pixels(node, transform)?),
                },
                Node::Image(image) if !image.is_visible() => {}
                Node::Image(image) => shapes.push(self.image(image, transform)?),
                Node::Text(text) => {
                    covered(text)?;
                    shapes.extend(self.shapes(text.flattened(), transform)?);
                }
            }
        }
        Ok(shapes)
    }

    fn group(
        &mut self,
        node: &Node,
        group: &Group,
        outer: tiny_skia::Transform,
    ) -> Result<Option<Shape>, PictureFault> {
        let transform = outer.pre_concat(group.transform());
        let clip = group.clip_path().map(|clip| self.clip(clip, transform)).transpose()?;
        let plain =
            group.mask().is_none() && group.filters().is_empty() && group.blend_mode() == BlendMode::Normal;
        if !plain || matches!(clip, Some(None)) {
            return self.canvas.pixels(node, outer);
        }
        let shapes = self.shapes(group, transform)?;
        let opacity = group.opacity().get();
        Ok((!shapes.is_empty()).then(|| Shape::Group { clip: clip.flatten(), opacity, shapes }))
    }

    /// A clip of one outline; none where it takes more to say it.
    fn clip(
        &mut self,
        clip: &usvg::ClipPath,
        transform: tiny_skia::Transform,
    ) -> Result<Option<Clip>, PictureFault> {
        let mut transform = transform.pre_concat(clip.transform());
        let mut group = clip.root();
        let mut simple = clip.clip_path().is_none();
        loop {
            match group.children() {
                [Node::Group(inner)] => {
                    transform = transform.pre_concat(inner.transform());
                    simple &= inner.clip_path().is_none();
                    group = inner;
                }
                [Node::Path(path)] if simple && path.is_visible() => {
                    let rule = path.fill().map(usvg::Fill::rule);
                    let outline = path.data().clone().transform(transform);
                    let Some((rule, outline)) = rule.zip(outline) else { return Ok(None) };
                    let outline = self.outline(&outline)?;
                    return Ok(Some(Clip { outline, even_odd: rule == FillRule::EvenOdd }));
                }
                _ => return Ok(None),
            }
        }
    }

    /// A path as pages paint it; none where its paint takes more.
    fn outlined(
        &mut self,
        path: &usvg::Path,
        transform: tiny_skia::Transform,
    ) -> Result<Option<Outlined>, PictureFault> {
        let fill = path.fill().map(|fill| {
            let even_odd = fill.rule() == FillRule::EvenOdd;
            Some(Fill { paint: paint(fill.paint())?, opacity: fill.opacity().get(), even_odd })
        });
        let stroke = path.stroke().map(stroke);
        if matches!(fill, Some(None)) || matches!(stroke, Some(None)) {
            return Ok(None);
        }
        Ok(Some(Outlined {
            transform: row(transform),
            outline: self.outline(path.data())?,
            fill: fill.flatten(),
            stroke: stroke.flatten(),
            stroke_first: path.paint_order() == PaintOrder::StrokeAndFill,
        }))
    }

    fn outline(&mut self, path: &tiny_skia::Path) -> Result<Vec<Segment>, PictureFault> {
        self.points += path.len();
        if self.points > MOST_PARTS {
            return Err(too_large(
                format!("has outlines of more than {MOST_PARTS} points"),
                "make it simpler, or save it as PNG",
            ));
        }
        let mut at = [0.0, 0.0];
        let point = |point: tiny_skia::Point| [point.x, point.y];
        let segments = path.segments().map(|segment| match segment {
            PathSegment::MoveTo(to) => {
                at = point(to);
                Segment::Move(at)
            }
            PathSegment::LineTo(to) => {
                at = point(to);
                Segment::Line(at)
            }
            PathSegment::QuadTo(control, to) => {
                // The same curve of the third degree: its control points lie two thirds of the way to the one there is.
                let (from, to, control) = (at, point(to), point(control));
                let towards = |end: [f32; 2]| [0, 1].map(|i| end[i] + (control[i] - end[i]) * 2.0 / 3.0);
                at = to;
                Segment::Curve([towards(from), towards(to), to])
            }
            PathSegment::CubicTo(one, two, to) => {
                at = point(to);
                Segment::Curve([point(one), point(two), at])
            }
            PathSegment::Close => Segment::Close,
        });
        Ok(segments.collect())
    }

    fn image(&self, image: &usvg::Image, transform: tiny_skia::Transform) -> Result<Shape, PictureFault> {
        let bitmap = match image.kind() {
            ImageKind::PNG(data) => png::decode(data, self.origin)?,
            ImageKind::JPEG(data) => jpeg::decode(data, self.origin)?,
            ImageKind::GIF(_) | ImageKind::WEBP(_) | ImageKind::SVG(_) => {
                return Err(unreadable(
                    "has an embedded image that is neither PNG nor JPEG",
                    "embed it as PNG",
                ));
            }
        };
        let size = image.size();
        let transform = row(transform.pre_scale(size.width(), size.height()));
        let bitmap = Bitmap { turn: UPRIGHT, ..bitmap };
        Ok(Shape::Pixels { transform, bitmap })
    }
}

/// Refuses text with a character that no font has.
fn covered(text: &usvg::Text) -> Result<(), PictureFault> {
    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
    let missing = glyphs.filter(|glyph| glyph.id.0 == 0).flat_map(|glyph| glyph.text.chars());
    match missing.into_iter().find(|c| !c.is_whitespace() && !c.is_control()) {
        None => Ok(()),
        Some(character) => Err(unreadable(
            format!("has text with `{character}` (U+{:04X}), which no font has", u32::from(character)),
            "turn its text into outlines, or name a font that has it with `--font-path`",
        )),
    }
}

fn row(transform: tiny_skia::Transform) -> Transform {
    let tiny_skia::Transform { sx, ky, kx, sy, tx, ty } = transform;
    [sx, ky, kx, sy, tx, ty]
}

fn colour(colour: usvg::Color) -> Colour {
    Colour { red: colour.red, green: colour.green, blue: colour.blue }
}

/// A paint as pages have it: a colour, or a gradient that is opaque and does not repeat.
fn paint(paint: &usvg::Paint) -> Option<Paint> {
    let (base, course): (&usvg::BaseGradient, _) = match paint {
        usvg::Paint::Color(plain) => return Some(Paint::Colour(colour(*plain))),
        usvg::Paint::LinearGradient(line) => {
            (line, Course::Linear([[line.x1(), line.y1()], [line.x2(), line.y2()]]))
        }
        usvg::Paint::RadialGradient(circle) => {
            let focus = ([circle.fx(), circle.fy()], circle.fr().get());
            (circle, Course::Radial([focus, ([circle.cx(), circle.cy()], circle.r().get())]))
        }
        usvg::Paint::Pattern(_) => return None,
    };
    let opaque = base.stops().iter().all(|stop| stop.opacity().get() >= 1.0);
    if !opaque || base.spread_method() != usvg::SpreadMethod::Pad {
        return None;
    }
    let mut stops: Vec<_> =
        base.stops().iter().map(|stop| (stop.offset().get(), colour(stop.color()))).collect();
    let (first, last) = (*stops.first()?, *stops.last()?);
    if first.0 > 0.0 {
        stops.insert(0, (0.0, first.1));
    }
    if last.0 < 1.0 {
        stops.push((1.0, last.1));
    }
    Some(Paint::Gradient(Gradient { transform: row(base.transform()), course, stops }))
}

/// A stroke as pages have it; none where it is not of one colour.
fn stroke(stroke: &usvg::Stroke) -> Option<Stroke> {
    let usvg::Paint::Color(plain) = stroke.paint() else { return None };
    let join = match stroke.linejoin() {
        LineJoin::Miter | LineJoin::MiterClip => 0,
        LineJoin::Round => 1,
        LineJoin::Bevel => 2,
    };
    let cap = match stroke.linecap() {
        LineCap::Butt => 0,
        LineCap::Round => 1,
        LineCap::Square => 2,
    };
    Some(Stroke {
        colour: colour(*plain),
        opacity: stroke.opacity().get(),
        width: stroke.width().get(),
        cap,
        join,
        miter_limit: stroke.miterlimit().get(),
        dashes: stroke.dasharray().map(<[f32]>::to_vec).unwrap_or_default(),
        dash_offset: stroke.dashoffset(),
    })
}
