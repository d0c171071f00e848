use std::sync::Arc;

use super::face::{Face, FaceId};
use super::geometry::Rect;
use super::picture::Picture;
use super::tag::{ContentId, TagId, TagTree};
use crate::theme::Colour;

/// A document set on pages: everything a printer needs and nothing of how it was found.
#[derive(Debug, Clone)]
pub struct Pages {
    /// The pages in order.
    pub pages: Vec<Page>,
    /// The faces that glyphs are taken from, by [`FaceId`].
    pub faces: Vec<Arc<Face>>,
    /// The pictures, by the index that items use.
    pub pictures: Vec<Picture>,
    /// The logical structure.
    pub tags: TagTree,
    /// The places that links lead to, by [`DestinationId`].
    pub destinations: Vec<Destination>,
    /// The bookmarks.
    pub outline: Vec<OutlineEntry>,
    /// What catalogues need.
    pub facts: Facts,
    /// What is worth telling the author of its looks, such as a table that had to be set smaller.
    pub findings: Vec<crate::diagnostic::Diagnostic>,
}

/// What catalogues need to know of the document.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The title.
    pub title: String,
    /// The author.
    pub author: Option<String>,
    /// What it says, in a paragraph.
    pub description: Option<String>,
    /// What it is about.
    pub keywords: Vec<String>,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// Whether the language is written from right to left.
    pub right_to_left: bool,
    /// The date as ISO 8601.
    pub date: Option<String>,
}

/// One page. Positions are in points from its top left corner, x to the right and y down.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its width in points.
    pub width: f32,
    /// Its height in points.
    pub height: f32,
    /// What is on it, in the order it is painted.
    pub items: Vec<Item>,
    /// Where it can be clicked.
    pub links: Vec<LinkArea>,
}

/// One thing on a page.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it means.
    pub mark: Mark,
    /// What is painted.
    pub kind: ItemKind,
}

/// What an item means to those who do not see the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Part of the text.
    Content(ContentId),
    /// A running head or foot.
    Pagination,
    /// A rule or ground.
    Decoration,
}

/// What is painted.
#[derive(Debug, Clone)]
pub enum ItemKind {
    /// Glyphs of one face and size.
    Glyphs(GlyphRun),
    /// A filled rectangle.
    Rule {
        /// Where.
        area: Rect,
        /// In what colour.
        colour: Colour,
    },
    /// A picture.
    Image {
        /// Where.
        area: Rect,
        /// Which of the pictures.
        picture: usize,
    },
}

/// Glyphs of one face and size on one baseline, in the order they are read.
#[derive(Debug, Clone)]
pub struct GlyphRun {
    /// The face.
    pub face: FaceId,
    /// The size in points.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// Where the first glyph is, but for what the shaper moves it.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// The glyphs.
    pub glyphs: Vec<PlacedGlyph>,
    /// The characters of all glyphs, in their order.
    pub text: String,
    /// What the whole run stands for where that is not what its glyphs say, such as nothing for a hyphen at a line end.
    pub actual_text: Option<String>,
}

impl GlyphRun {
    /// Adds a glyph and the characters it stands for; none for the later glyphs of a cluster.
    pub fn push(&mut self, id: u16, x: f32, y: f32, text: &str) {
        self.text.push_str(text);
        self.glyphs.push(PlacedGlyph { id, x, y, bytes: text.len() as u32 });
    }
}

/// One glyph of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlacedGlyph {
    /// The glyph of the whole face.
    pub id: u16,
    /// From the place of the run to the glyph's origin, in points.
    pub x: f32,
    /// From the baseline to the glyph's origin, in points, down.
    pub y: f32,
    /// The length of the characters it stands for, in bytes; 0 for the later glyphs of a cluster.
    pub bytes: u32,
}

/// A part of a page that can be clicked.
#[derive(Debug, Clone)]
pub struct LinkArea {
    /// Where.
    pub area: Rect,
    /// Where it leads.
    pub target: LinkTarget,
    /// The link in the structure; a link broken over lines has several areas.
    pub tag: TagId,
    /// What it is, for those who do not see it.
    pub description: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// Out of the document.
    Url(String),
    /// To another place in it.
    Destination(DestinationId),
}

/// Names one of the destinations of [`Pages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DestinationId(pub u32);

/// A place in the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Destination {
    /// The index of the page.
    pub page: usize,
    /// From the top of the page.
    pub y: f32,
}

/// A bookmark.
#[derive(Debug, Clone)]
pub struct OutlineEntry {
    /// The words.
    pub title: String,
    /// 1 for the highest.
    pub level: u8,
    /// Where it leads.
    pub destination: DestinationId,
}
