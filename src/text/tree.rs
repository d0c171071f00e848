//! One tree for authored text and for composed documents. `R` is what a citation is: as written
//! (a [`Reference`]) in a field, a numbered note in a document; so that no printer can meet an unresolved citation.

use std::sync::Arc;

use super::{AsideRole, ListMark};
use crate::chart::Chart;
use crate::locale::Language;
use crate::reader::Date;
use crate::source::Origin;

/// A block of text and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block<R> {
    /// What it is.
    pub kind: BlockKind<R>,
    /// Where it came from.
    pub origin: Origin,
}

/// The kinds of blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind<R> {
    /// A paragraph.
    Paragraph(Vec<Inline<R>>),
    /// A heading; in a field level 1 is the highest below the section's own, in a document level 1 is the title.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Its id, where its author gave it one: `{#id}`; in a document, where a link leads to it.
        id: Option<String>,
        /// The words.
        content: Vec<Inline<R>>,
    },
    /// A list.
    List {
        /// The first number of an ordered list, or none for bullets.
        start: Option<u32>,
        /// How its items are marked, where the author says so.
        mark: Option<ListMark>,
        /// Whether no blank lines are between the items.
        tight: bool,
        /// The items.
        items: Vec<ListItem<R>>,
    },
    /// A quotation set off from the text.
    Quote {
        /// The words.
        content: Vec<Block<R>>,
        /// The line below them that says whose they are; may be empty.
        attribution: Vec<Inline<R>>,
    },
    /// A table with one head row.
    Table {
        /// How each column is aligned.
        alignments: Vec<CellAlignment>,
        /// The head row.
        head: Vec<Cell<R>>,
        /// The rows below it, each as long as the head.
        rows: Vec<Vec<Cell<R>>>,
    },
    /// A picture, table or chart with its number, caption and credits.
    Figure(Box<Figure<R>>),
    /// Words that stand apart from the text.
    Aside {
        /// What they are for.
        role: AsideRole,
        /// The words that head them; may be empty.
        title: Vec<Inline<R>>,
        /// The words.
        content: Vec<Block<R>>,
    },
    /// Text to be kept unchanged.
    Verbatim {
        /// The language that it is written in, such as `toml`, where that is said.
        language: Option<String>,
        /// The text.
        text: String,
    },
    /// A break between subjects.
    Break,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem<R> {
    /// What it holds.
    pub content: Vec<Block<R>>,
    /// Where it came from.
    pub origin: Origin,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<R> {
    /// What it holds.
    pub content: Vec<Inline<R>>,
    /// Where it came from.
    pub origin: Origin,
}

/// How the text of a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CellAlignment {
    /// At the edge where the script begins.
    #[default]
    Start,
    /// In the middle.
    Centre,
    /// At the edge where the script ends.
    End,
}

/// A run of text and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline<R> {
    /// What it is.
    pub kind: InlineKind<R>,
    /// Where it came from.
    pub origin: Origin,
}

/// The kinds of runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InlineKind<R> {
    /// Words; line ends of the source are spaces here, or nothing between Chinese or Japanese characters.
    Text(String),
    /// Emphasis, usually italics.
    Emphasis(Vec<Inline<R>>),
    /// Strong emphasis, usually bold.
    Strong(Vec<Inline<R>>),
    /// Words that are deleted, raised or lowered.
    Decorated {
        /// Which of these.
        decoration: Decoration,
        /// The words.
        content: Vec<Inline<R>>,
    },
    /// Words to be kept exactly as they stand.
    Code(String),
    /// A link.
    Link {
        /// Where it leads: an absolute address, or `#` and the id of a section or heading.
        url: String,
        /// The words.
        content: Vec<Inline<R>>,
    },
    /// Words in another language than those around them.
    Passage {
        /// The language.
        language: Language,
        /// The words.
        content: Vec<Inline<R>>,
    },
    /// A picture.
    Image {
        /// The path as written, relative to the file.
        path: String,
        /// What it shows, for those who do not see it.
        alt: String,
        /// How wide it is printed; none for its own size.
        width: Option<PictureWidth>,
    },
    /// A line end that the author asked for.
    LineBreak,
    /// Where something is cited or noted.
    Reference(R),
}

/// How wide a picture is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureWidth {
    /// A part of the width of the text, in tenths of a per cent.
    Share(u16),
    /// A length, in hundredths of a point.
    Length(u32),
}

impl PictureWidth {
    /// The width in points, where the text is so many points wide.
    pub fn points(self, text: f32) -> f32 {
        match self {
            Self::Share(tenths) => f32::from(tenths) / 1000.0 * text,
            Self::Length(hundredths) => hundredths as f32 / 100.0,
        }
    }
}

/// How words are set apart that are neither emphasis nor code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decoration {
    /// Struck through: `~~old~~`.
    Deleted,
    /// Raised, as a power: `2^10^`.
    Superscript,
    /// Lowered, as in a formula: `H~2~O`.
    Subscript,
}

/// What is cited in a field, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// `[@leduc at caring-territories; @report, para. 4]`
    Citation(Citation),
    /// `[^label]`, with the text of the footnote.
    Footnote {
        /// The label, known only within one field.
        label: String,
        /// Where the text of the note is: the same for every call of one note, and for no other note.
        note: Origin,
        /// The text of the note, shared by its calls; citations may be in it, but no further footnotes.
        content: Arc<Vec<Block<Reference>>>,
    },
}

/// A citation: in square brackets, or `@leduc` in the sentence itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// What is cited, at least one.
    pub parts: Vec<CitedPart>,
    /// The words as written where the sentence itself cites, so that the author is named in it. They stay words if no
    /// entry has this id.
    pub mention: Option<String>,
    /// What else the line below a quotation says of it, where it cites the words above it and not a claim.
    pub attribution: Option<Attribution>,
}

impl Citation {
    /// A citation in brackets.
    pub fn of(parts: Vec<CitedPart>) -> Self {
        Self { parts, mention: None, attribution: None }
    }
}

/// What the line below a quotation says besides what it cites.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attribution {
    /// Whose words they are, where no entry of the directory says so.
    pub name: Option<String>,
    /// When they were said, where it is not the day of the event.
    pub date: Option<Date>,
    /// Who translated them; none where they are in the language they were said in.
    pub translator: Option<Translator>,
}

/// Who translated a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Translator {
    /// Those who make the statement.
    Own,
    /// Somebody else, by name.
    Named(String),
}

/// One thing that a citation names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedPart {
    /// The id as written, without the `@`.
    pub id: String,
    /// The place of the id.
    pub origin: Origin,
    /// The id after `at`, and its place.
    pub event: Option<(String, Origin)>,
    /// The place in it, such as `para. 4`.
    pub locator: Option<String>,
    /// Words before it, such as `see`.
    pub prefix: Option<String>,
    /// Words after it, with the comma or space that they begin with.
    pub suffix: Option<String>,
    /// Whether the author is left out (`[-@leduc]`), because the sentence names them.
    pub without_author: bool,
}

impl CitedPart {
    /// An id alone.
    pub fn of(id: String, origin: Origin) -> Self {
        Self { id, origin, event: None, locator: None, prefix: None, suffix: None, without_author: false }
    }
}

/// A picture, table or chart with what is printed around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure<R> {
    /// What it is called by: in a field the id that its author gave it, in a document its anchor.
    pub id: Option<String>,
    /// Its number with the stop behind it, such as `Figure 1.` or `Table 1.`; empty where it is not numbered.
    pub label: String,
    /// What it shows or says.
    pub caption: Vec<Inline<R>>,
    /// The picture (a paragraph that holds it alone) or the table.
    pub content: Vec<Block<R>>,
    /// Where it comes from and whose it is, a line each.
    pub credits: Vec<Vec<Inline<R>>>,
    /// The chart that is drawn in place of the table of its data, where pictures are drawn.
    pub chart: Option<Arc<Chart>>,
}
