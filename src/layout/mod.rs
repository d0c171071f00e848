//! Sets a document on pages.

mod acronym;
mod bidi;
mod binding;
mod breaks;
mod build;
mod chooser;
mod column_widths;
mod drawing;
mod face;
#[cfg(test)]
mod fixture;
mod flow;
mod fonts;
mod frame;
mod hang;
mod hyphenate;
mod image;
mod join;
mod line;
mod paint;
mod paragraph;
#[cfg(test)]
mod paragraph_tests;
mod place;
#[cfg(test)]
mod print;
mod running;
mod set;
#[cfg(test)]
mod set_tests;
mod shape;
mod slab;
mod style;
mod tag;
mod total_fit;
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
pub use line::{Alignment, Family, Line, ParagraphOptions, Piece, RunStyle, TextPiece, Uncovered};
use paragraph::longest_word;
pub use paragraph::{Setter, set_paragraph};
pub use set::{set, set_with};
pub use tag::{ContentId, Kid, Tag, TagId, TagRole, TagTree};
