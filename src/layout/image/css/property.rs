//! The properties that say how a drawing looks.

/// What a property takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PropertyKind {
    /// A colour, a gradient or a pattern; inherited where it is not set.
    Paint,
    /// A colour of its own, not inherited.
    Colour,
    /// Numbers and lengths.
    Number,
    /// Something that another element describes.
    Reference,
    /// Where an element is moved to.
    Transform,
    /// A length that is an attribute and, in CSS, a property of shapes.
    Geometry,
    /// Words.
    Word,
}

/// What the property takes; none for one that is not known.
pub(super) fn kind(name: &str) -> Option<PropertyKind> {
    Some(match name {
        "fill" | "stroke" | "color" => PropertyKind::Paint,
        "stop-color" | "flood-color" | "lighting-color" => PropertyKind::Colour,
        "fill-opacity" | "flood-opacity" | "opacity" | "stop-opacity" | "stroke-opacity" | "stroke-width"
        | "stroke-dasharray" | "stroke-dashoffset" | "stroke-miterlimit" | "font-size" | "letter-spacing"
        | "word-spacing" => PropertyKind::Number,
        "clip-path" | "mask" | "marker" | "marker-start" | "marker-mid" | "marker-end" => {
            PropertyKind::Reference
        }
        "transform" => PropertyKind::Transform,
        "x" | "y" | "width" | "height" | "cx" | "cy" | "r" | "rx" | "ry" => PropertyKind::Geometry,
        "alignment-baseline"
        | "baseline-shift"
        | "clip-rule"
        | "color-interpolation"
        | "color-interpolation-filters"
        | "direction"
        | "display"
        | "dominant-baseline"
        | "fill-rule"
        | "filter"
        | "font"
        | "font-family"
        | "font-kerning"
        | "font-size-adjust"
        | "font-stretch"
        | "font-style"
        | "font-variant"
        | "font-variation-settings"
        | "font-weight"
        | "image-rendering"
        | "isolation"
        | "mask-type"
        | "mix-blend-mode"
        | "overflow"
        | "paint-order"
        | "shape-rendering"
        | "stroke-linecap"
        | "stroke-linejoin"
        | "text-anchor"
        | "text-decoration"
        | "text-rendering"
        | "transform-origin"
        | "unicode-bidi"
        | "vector-effect"
        | "visibility"
        | "white-space"
        | "writing-mode" => PropertyKind::Word,
        _ => return None,
    })
}

/// Whether the property changes what is seen.
pub(super) fn is_known(name: &str) -> bool {
    kind(name).is_some() || name.starts_with("--")
}

/// Whether an attribute of that name is a property (SVG 2, 6.6); the others of them are set in styles only.
pub(in crate::layout::image) fn is_attribute(name: &str) -> bool {
    !matches!(name, "font" | "font-kerning" | "isolation" | "mix-blend-mode" | "marker")
        && kind(name).is_some_and(|kind| !matches!(kind, PropertyKind::Geometry | PropertyKind::Transform))
}

/// Whether the element takes the geometry from styles (SVG 2, 8.9).
pub(super) fn is_geometry_of(name: &str, element: &str) -> bool {
    match element {
        "rect" | "image" => matches!(name, "x" | "y" | "width" | "height" | "rx" | "ry"),
        "circle" => matches!(name, "cx" | "cy" | "r"),
        "ellipse" => matches!(name, "cx" | "cy" | "rx" | "ry"),
        _ => false,
    }
}
