//! What is broken into lines, and the lines that come of it: the seam between flowing pages and setting paragraphs.

use crate::layout::{ContentId, GlyphRun};
use crate::locale::{Direction, Language, Locales};
use crate::theme::Colour;

/// Which of a theme's families a run is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// The serif, for text.
    Serif,
    /// The sans serif, for headings and running heads.
    Sans,
    /// The one whose characters all have one width, for verbatim text.
    Mono,
    /// One that somebody added, by the number of its first face among those that were added.
    Added(u16),
}

/// How a run is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RunStyle {
    /// The family.
    pub family: Family,
    /// Whether it is bold (semibold in the bundled faces).
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// The size in points.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// Extra space after each cluster, in points.
    pub tracking: f32,
    /// How far the baseline is raised, in points.
    pub rise: f32,
    /// Whether acronyms are set in small capitals.
    pub small_cap_acronyms: bool,
    /// Whether figures all have one width, as columns need.
    pub tabular_figures: bool,
}

/// A piece of a paragraph.
#[derive(Debug, Clone)]
pub enum Piece {
    /// Words in one style.
    Text(TextPiece),
    /// A line end that the author asked for.
    LineBreak,
}

/// Words in one style.
#[derive(Debug, Clone)]
pub struct TextPiece {
    /// The words.
    pub text: String,
    /// How they are set.
    pub style: RunStyle,
    /// What they are in the structure.
    pub content: ContentId,
    /// The link they belong to, by the caller's own count.
    pub link: Option<u32>,
    /// The number of the note they call, if they are the call of one.
    pub note: Option<u32>,
    /// Whether it is the mark of a note: no line begins with it, and it does not change the direction of what is beside it.
    pub mark: bool,
    /// The language, where it is not the paragraph's.
    pub language: Option<Language>,
    /// Where they came from, for a character that no face covers.
    pub origin: crate::source::Origin,
}

impl TextPiece {
    /// Words that are no link and no part of a note, in the language of the paragraph.
    pub(in crate::layout) fn plain(text: String, style: RunStyle, content: ContentId) -> Self {
        Self {
            text,
            style,
            content,
            link: None,
            note: None,
            mark: false,
            language: None,
            origin: crate::source::Origin::default(),
        }
    }
}

/// Where the lines of a paragraph are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alignment {
    /// Flush where the script begins, ragged where it ends.
    Start,
    /// In the middle.
    Centre,
    /// Flush where the script ends.
    End,
    /// Flush on both sides, but for the last line.
    Justify,
}

/// The first lines of a paragraph that are shorter than the others.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct NarrowLines {
    /// How many.
    pub count: usize,
    /// By how much, in points.
    pub by: f32,
}

impl NarrowLines {
    /// By how much a line is shorter, in points; the first one is line 0.
    pub(super) fn of(self, line: usize) -> f64 {
        if line < self.count { f64::from(self.by) } else { 0.0 }
    }
}

/// How a paragraph is broken and set.
#[derive(Debug, Clone)]
pub struct ParagraphOptions {
    /// The measure, in points.
    pub width: f32,
    /// How far the first line is set in, in points; negative to let it hang out.
    pub first_indent: f32,
    /// The first lines that leave room at their end for a picture or column beside them.
    pub narrow: NarrowLines,
    /// Where lines are.
    pub alignment: Alignment,
    /// Whether words may be divided.
    pub hyphenate: bool,
    /// Whether lines are made of even length, as titles and headings look best; without effect on justified lines.
    pub balance: bool,
    /// Where lines begin. Text whose letters are all of the other direction runs that way from there.
    pub direction: Direction,
    /// The language: it chooses division of words and forms of glyphs.
    pub language: Language,
    /// The words and forms of every language: they say where a line does not end.
    pub locales: Locales,
}

/// One line of a paragraph. Its runs are placed from the left end of the measure and from its own baseline.
#[derive(Debug, Clone)]
pub struct Line {
    /// The runs in the order they are read, each with its content.
    pub runs: Vec<(ContentId, GlyphRun)>,
    /// From the left of the measure to the end of the last visible glyph, in points.
    pub width: f32,
    /// What is linked on this line: the caller's link, and its left and right end in points.
    pub links: Vec<(u32, f32, f32)>,
    /// The numbers of the notes called on this line, in reading order.
    pub notes: Vec<u32>,
    /// Whether the line ends in a divided word.
    pub hyphenated: bool,
}

impl Line {
    /// From the left end of its first glyph to the end of the last visible glyph, in points.
    pub fn breadth(&self) -> f32 {
        let glyphs = self.runs.iter().flat_map(|(_, run)| run.glyphs.iter().map(|glyph| run.x + glyph.x));
        let left = glyphs.fold(f32::INFINITY, f32::min);
        (self.width - left).max(0.0)
    }
}

/// A character that no face covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncovered {
    /// The character.
    pub character: char,
    /// The piece it is in came from here.
    pub origin: crate::source::Origin,
}
