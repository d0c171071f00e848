/// A rectangle: left, top, width and height in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// From the units of a part of a drawing to those of the whole: `x' = a·x + c·y + e`, `y' = b·x + d·y + f` for `[a, b, c, d, e, f]`.
pub type Transform = [f32; 6];

/// Leaves everything as it is.
pub const UPRIGHT: Transform = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
