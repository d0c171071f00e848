//! Sets a document on pages.

mod build;
mod column_widths;
mod drawing;
mod face;
#[cfg(test)]
mod fixture;
mod flow;
mod fonts;
mod frame;
mod image;
mod metrics;
#[cfg(test)]
mod page_tests;
mod paint;
mod paragraph;
#[cfg(test)]
mod print;
mod running;
mod set;
#[cfg(test)]
mod set_tests;
mod slab;
mod style;
mod tag;
mod uncovered;

pub use drawing::{
    Clip, Course, Drawing, Fill, Gradient, Outlined, Paint, Segment, Shape, Stroke, Transform, UPRIGHT,
};
pub use face::{Face, FaceError, FaceId, FaceMetrics, FontFile};
pub use fonts::{FaceListing, FontOrigin, Fonts};
pub use frame::{
    Bitmap, Channels, Destination, DestinationId, Facts, GlyphRun, Item, ItemKind, LinkArea, LinkTarget,
    Mark, OutlineEntry, Page, Pages, Picture, Pixels, PlacedGlyph, Rect,
};
pub use image::{Attachment, Attachments, Drawings, MediaType};
use paragraph::word_widths;
pub use paragraph::{
    Alignment, Family, Line, ParagraphOptions, Piece, RunStyle, Setter, TextPiece, Uncovered, set_paragraph,
};
pub use set::{set, set_with};
pub use tag::{ContentId, Kid, Tag, TagId, TagRole, TagTree};
