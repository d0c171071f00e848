//! The Markdown of a field as a tree, and what can be asked of such a tree.
//!
//! Markdown is CommonMark with tables, footnotes and bare web addresses, without HTML; `[@id]` and `@id` cite,
//! `[words]{lang=fr}` are in another language, and `![…](map.png){width=50%}` is half as wide as the text. Quotation marks, dashes
//! and dots stay the characters that the author wrote.

mod acronyms;
mod figure;
mod list_mark;
mod locator;
mod map;
mod numerals;
mod plain;
mod read;
mod script;
mod slug;
mod spoken;
mod tree;
mod visit;
mod words;

pub use acronyms::acronyms;
pub use figure::{AsideRole, CalloutKind};
pub use list_mark::{Enclosure, ListMark, Numerals};
pub use locator::{dashed, locator_end, pages_of};
pub use map::{map_inline_references, map_references};
pub use plain::{plain, plain_blocks};
pub use read::{blocks, inlines};
pub use script::{is_east_asian, is_invisible};
pub use slug::slug;
pub use spoken::count_spoken_words;
pub use tree::{
    Attribution, Block, BlockKind, Cell, CellAlignment, Citation, CitedPart, Decoration, Figure, Inline,
    InlineKind, ListItem, PictureWidth, Reference, Translator,
};
pub use visit::{Visitor, walk_blocks, walk_inlines};
pub use words::{count_characters, count_plain_words, count_words};
