//! What pages cannot paint of a drawing (masks, filters, patterns, …) as pixels.

use resvg::tiny_skia::{self, Pixmap};
use resvg::usvg::{self, Group, Node, Rect, Tree, filter};

use super::fault::{MOST_PIXELS, PictureFault, too_large, unreadable};
use crate::layout::{Bitmap, Channels, Pixels, Shape, UPRIGHT};
use crate::source::Origin;

/// Pixels of a drawing to one of its units, of which there are 96 to an inch: 300 to an inch.
const PIXELS_PER_UNIT: f32 = 300.0 / 96.0;
/// The longer side of a drawing has at least so many pixels, for a small one may be printed larger than it is.
const FEWEST_ACROSS: f32 = 600.0;
/// And at most so many, which is 300 to an inch on a page with wide margins.
const MOST_ACROSS: f32 = 1500.0;
/// The most masks, patterns, steps of filters and other layers of a drawing; each costs as much as all its pixels.
const MOST_LAYERS: usize = 100;

/// Where parts of a drawing become pixels.
pub(super) struct Canvas {
    area: Option<Rect>,
    scale: f32,
    origin: Origin,
    /// How many pixels there are so far.
    spent: u64,
    inspection: Inspection,
}

impl Canvas {
    pub(super) fn of(tree: &Tree, origin: Origin) -> Self {
        let (width, height) = (tree.size().width(), tree.size().height());
        let longer = width.max(height);
        let scale = PIXELS_PER_UNIT.max(FEWEST_ACROSS / longer).min(MOST_ACROSS / longer);
        Self {
            area: Rect::from_xywh(0.0, 0.0, width, height),
            scale,
            origin,
            spent: 0,
            inspection: Inspection::default(),
        }
    }

    /// A part of the drawing as pixels, if any of it is seen; `outer` is the transform of what it is in.
    pub(super) fn pixels(
        &mut self,
        node: &Node,
        outer: tiny_skia::Transform,
    ) -> Result<Option<Shape>, PictureFault> {
        self.inspection.node(node, outer.post_scale(self.scale, self.scale))?;
        let (Some(area), Some(layer)) = (self.area, node.abs_layer_bounding_box()) else { return Ok(None) };
        let reach = match node {
            Node::Path(path) => path.abs_stroke_bounding_box(),
            _ => layer.to_rect(),
        };
        let left = (reach.left().max(area.left()) * self.scale).floor();
        let top = (reach.top().max(area.top()) * self.scale).floor();
        let width = (reach.right().min(area.right()) * self.scale).ceil() - left;
        let height = (reach.bottom().min(area.bottom()) * self.scale).ceil() - top;
        if !(width >= 1.0 && height >= 1.0) {
            return Ok(None);
        }
        self.spent += width as u64 * height as u64;
        if self.spent > MOST_PIXELS {
            return Err(too_many());
        }
        let Some(mut pixmap) = Pixmap::new(width as u32, height as u32) else { return Ok(None) };
        // The renderer moves the corner of the layer to that of the pixels; it is moved back before it is placed.
        let transform = tiny_skia::Transform::from_translate(-left, -top)
            .pre_scale(self.scale, self.scale)
            .pre_concat(outer)
            .pre_translate(layer.x(), layer.y());
        if resvg::render_node(node, transform, &mut pixmap.as_mut()).is_none() {
            return Ok(None);
        }
        let bitmap = bitmap(&pixmap, self.origin);
        let units = |pixels: f32| pixels / self.scale;
        let transform = [units(width), 0.0, 0.0, units(height), units(left), units(top)];
        Ok(Some(Shape::Pixels { transform, bitmap }))
    }
}

fn bitmap(pixmap: &Pixmap, origin: Origin) -> Bitmap {
    let mut colour = Vec::with_capacity(3 * pixmap.pixels().len());
    let mut alpha = Vec::with_capacity(pixmap.pixels().len());
    for pixel in pixmap.pixels() {
        let pixel = pixel.demultiply();
        colour.extend([pixel.red(), pixel.green(), pixel.blue()]);
        alpha.push(pixel.alpha());
    }
    let alpha = alpha.iter().any(|&value| value != u8::MAX).then_some(alpha);
    let pixels = Pixels::Raw { samples: colour, channels: Channels::Rgb, alpha };
    Bitmap { width: pixmap.width(), height: pixmap.height(), pixels, profile: None, turn: UPRIGHT, origin }
}

/// Refuses what cannot be made into pixels well: images under an effect, and effects whose cost has no bounds.
#[derive(Debug, Default)]
pub(super) struct Inspection {
    layers: usize,
    /// The pixels of the tiles of all patterns, which the renderer makes before it looks at their size.
    tiles: f64,
}

impl Inspection {
    /// Looks at a node that is to become pixels, and at all that is painted for it, in the order of the renderer.
    pub(super) fn node(&mut self, node: &Node, transform: tiny_skia::Transform) -> Result<(), PictureFault> {
        match node {
            Node::Image(image) if image.is_visible() => Err(unreadable(
                "has an embedded image under a mask or another effect, which cannot be printed",
                "save the drawing as PNG",
            )),
            Node::Image(_) => Ok(()),
            Node::Group(group) => self.group(group, transform),
            Node::Text(text) => self.group(text.flattened(), transform),
            Node::Path(path) => {
                let paints = [path.fill().map(usvg::Fill::paint), path.stroke().map(usvg::Stroke::paint)];
                paints.into_iter().flatten().try_for_each(|paint| match paint {
                    usvg::Paint::Pattern(pattern) => self.pattern(pattern, transform),
                    _ => Ok(()),
                })
            }
        }
    }

    /// A tile is rendered each time that something is painted with it.
    fn pattern(
        &mut self,
        pattern: &usvg::Pattern,
        transform: tiny_skia::Transform,
    ) -> Result<(), PictureFault> {
        self.layer(1)?;
        let (across, down) = transform.pre_concat(pattern.transform()).get_scale();
        let side = |length: f32, scale: f32| f64::from(length) * f64::from(scale);
        self.tiles += side(pattern.rect().width(), across) * side(pattern.rect().height(), down);
        if self.tiles.is_nan() || self.tiles > MOST_PIXELS as f64 {
            return Err(too_many());
        }
        self.group(pattern.root(), tiny_skia::Transform::from_scale(across, down))
    }

    fn group(&mut self, group: &Group, outer: tiny_skia::Transform) -> Result<(), PictureFault> {
        for primitive in group.filters().iter().flat_map(|filter| filter.primitives()) {
            self.layer(1)?;
            let name = match primitive.kind() {
                filter::Kind::ConvolveMatrix(_) => "feConvolveMatrix",
                filter::Kind::DiffuseLighting(_) => "feDiffuseLighting",
                filter::Kind::DisplacementMap(_) => "feDisplacementMap",
                filter::Kind::Image(_) => "feImage",
                filter::Kind::Morphology(_) => "feMorphology",
                filter::Kind::SpecularLighting(_) => "feSpecularLighting",
                filter::Kind::Turbulence(_) => "feTurbulence",
                _ => continue,
            };
            return Err(unreadable(
                format!("has the effect `<{name}>`, which cannot be printed"),
                "remove the effect, or save the drawing as PNG",
            ));
        }
        self.layer(usize::from(group.should_isolate()))?;
        let transform = outer.pre_concat(group.transform());
        let mut clip = group.clip_path();
        while let Some(path) = clip {
            self.layer(1)?;
            self.group(path.root(), transform.pre_concat(path.transform()))?;
            clip = path.clip_path();
        }
        let mut mask = group.mask();
        while let Some(outer) = mask {
            self.layer(1)?;
            self.group(outer.root(), transform)?;
            mask = outer.mask();
        }
        group.children().iter().try_for_each(|node| self.node(node, transform))
    }

    fn layer(&mut self, layers: usize) -> Result<(), PictureFault> {
        self.layers += layers;
        if self.layers > MOST_LAYERS { Err(too_many()) } else { Ok(()) }
    }
}

fn too_many() -> PictureFault {
    too_large(
        "has more masks, patterns and other effects than can be printed",
        "make it simpler, or save it as PNG",
    )
}
