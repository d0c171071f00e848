use super::bitmap::Bitmap;
use super::geometry::Transform;
use crate::theme::Colour;

/// A picture made of outlines. Positions are in its own units from its top left corner, x to the right and y down.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// Its width; what lies beyond is not seen.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What is painted, in order.
    pub shapes: Vec<Shape>,
}

/// One thing that is painted in a drawing.
#[derive(Debug, Clone)]
pub enum Shape {
    /// An outline filled or traced.
    Outlined(Outlined),
    /// Pixels in the unit square that the transform takes to the drawing, the first row on top.
    Pixels {
        /// From the unit square to the drawing.
        transform: Transform,
        /// The pixels.
        bitmap: Bitmap,
    },
    /// Shapes that belong together.
    Group {
        /// What of them is seen, in the units of the drawing.
        clip: Option<Clip>,
        /// From 0 to 1, for all of them as one.
        opacity: f32,
        /// The shapes in order.
        shapes: Vec<Shape>,
    },
}

/// An outline with what it is filled and traced with.
#[derive(Debug, Clone)]
pub struct Outlined {
    /// From the units of the outline to those of the drawing.
    pub transform: Transform,
    /// The outline.
    pub outline: Vec<Segment>,
    /// What it is filled with.
    pub fill: Option<Fill>,
    /// What it is traced with.
    pub stroke: Option<Stroke>,
    /// Whether the stroke lies below the fill.
    pub stroke_first: bool,
}

/// The part of the drawing that lies within an outline.
#[derive(Debug, Clone)]
pub struct Clip {
    /// The outline.
    pub outline: Vec<Segment>,
    /// Whether what is enclosed twice lies outside.
    pub even_odd: bool,
}

/// One step of an outline; points are x and y.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Begins a new part there.
    Move([f32; 2]),
    /// A straight line.
    Line([f32; 2]),
    /// A cubic Bézier curve: two control points and its end.
    Curve([[f32; 2]; 3]),
    /// Back to where the part began.
    Close,
}

/// How an outline is filled.
#[derive(Debug, Clone)]
pub struct Fill {
    /// With what.
    pub paint: Paint,
    /// From 0 to 1.
    pub opacity: f32,
    /// Whether what is enclosed twice is left out.
    pub even_odd: bool,
}

/// What an outline is filled with.
#[derive(Debug, Clone)]
pub enum Paint {
    /// One colour.
    Colour(Colour),
    /// Colours that pass into each other.
    Gradient(Gradient),
}

/// Colours that pass into each other, the first and the last going on without end.
#[derive(Debug, Clone)]
pub struct Gradient {
    /// From its units to those of the outline.
    pub transform: Transform,
    /// Where it runs.
    pub course: Course,
    /// Two colours or more at rising places from 0 to 1, the first at 0 and the last at 1.
    pub stops: Vec<(f32, Colour)>,
}

/// Where a gradient runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Course {
    /// From one point to another.
    Linear([[f32; 2]; 2]),
    /// From one circle to another: centre and radius.
    Radial([([f32; 2], f32); 2]),
}

/// How an outline is traced.
#[derive(Debug, Clone)]
pub struct Stroke {
    /// In what colour.
    pub colour: Colour,
    /// From 0 to 1.
    pub opacity: f32,
    /// How wide.
    pub width: f32,
    /// The ends of lines: 0 cut off, 1 round, 2 square (ISO 32000-1, table 54).
    pub cap: u8,
    /// The corners: 0 pointed, 1 round, 2 cut off (ISO 32000-1, table 55).
    pub join: u8,
    /// How far a pointed corner may reach, in widths.
    pub miter_limit: f32,
    /// The lengths of dashes and gaps; none for an unbroken line.
    pub dashes: Vec<f32>,
    /// Where in the dashes it begins.
    pub dash_offset: f32,
}
