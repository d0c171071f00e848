//! Sets a document on pages.

mod face;
mod frame;
mod line;
mod tag;

pub use face::{Face, FaceId, FaceMetrics};
pub use frame::{
    Bitmap, Destination, DestinationId, Facts, GlyphRun, Item, ItemKind, LinkArea, LinkTarget, Mark,
    OutlineEntry, Page, Pages, Pixels, PlacedGlyph, Rect,
};
pub use line::{Alignment, Family, Line, ParagraphOptions, Piece, RunStyle, TextPiece, Uncovered};
pub use tag::{ContentId, Kid, Tag, TagId, TagRole, TagTree};
