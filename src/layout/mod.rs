//! Sets a document on pages.

mod bidi;
mod breaks;
mod face;
pub mod fonts;
mod frame;
mod hyphenate;
mod join;
mod line;
mod paragraph;
#[cfg(test)]
mod paragraph_tests;
mod place;
mod shape;
mod tag;
mod total_fit;

pub use face::{Face, FaceError, FaceId, FaceMetrics};
pub use frame::{
    Bitmap, Destination, DestinationId, Facts, GlyphRun, Item, ItemKind, LinkArea, LinkTarget, Mark,
    OutlineEntry, Page, Pages, Pixels, PlacedGlyph, Rect,
};
pub use line::{Alignment, Family, Line, ParagraphOptions, Piece, RunStyle, TextPiece, Uncovered};
pub use paragraph::{Setter, set_paragraph};
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
