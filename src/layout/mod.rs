//! Sets a document on pages.

mod bitmap;
mod build;
mod chart;
mod column_widths;
#[cfg(test)]
mod contents_tests;
mod copyfit;
mod drawing;
mod face;
mod families;
#[cfg(test)]
mod fixture;
mod flow;
mod fonts;
mod frame;
mod geometry;
mod image;
mod metrics;
mod page_number;
#[cfg(test)]
mod page_tests;
mod paint;
mod paragraph;
mod picture;
#[cfg(test)]
mod print;
mod running;
mod running_words;
mod set;
#[cfg(test)]
mod set_tests;
mod slab;
#[cfg(test)]
mod speech_tests;
mod style;
mod tag;
mod uncovered;

pub use bitmap::{Bitmap, Channels, Pixels};
pub use drawing::{Clip, Course, Drawing, Fill, Gradient, Outlined, Paint, Segment, Shape, Stroke};
pub use face::{Face, FaceError, FaceId, FaceMetrics, FontFile};
pub use fonts::{FaceListing, FontOrigin, Fonts};
pub use frame::{
    Destination, DestinationId, Facts, GlyphRun, Item, ItemKind, LinkArea, LinkTarget, Mark, OutlineEntry,
    Page, Pages, PlacedGlyph,
};
pub use geometry::{Rect, Transform, UPRIGHT};
pub use image::{Attachment, Attachments, Drawings, MediaType};
use paragraph::word_widths;
pub use paragraph::{
    Alignment, Family, Line, NarrowLines, ParagraphOptions, Piece, RunStyle, Setter, TextPiece, Uncovered,
    set_paragraph,
};
pub use picture::Picture;
pub use set::{set, set_with};
pub use tag::{ContentId, Kid, Tag, TagId, TagRole, TagTree};
