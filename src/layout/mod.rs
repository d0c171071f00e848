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
pub use line::{
    Alignment, Family, Line, ParagraphOptions, Piece, RunStyle, Setter, TextPiece, Uncovered, set_paragraph,
};
pub use tag::{ContentId, Kid, Tag, TagId, TagRole, TagTree};

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::theme::Theme;

/// Sets a document on pages.
///
/// # Errors
/// When a character has no glyph in any face, or a picture cannot be read.
pub fn set(document: &Document, theme: &Theme) -> Result<Pages, Vec<Diagnostic>> {
    let _ = (document, theme);
    todo!()
}
