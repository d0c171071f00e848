use schemars::JsonSchema;
use serde::Deserialize;

use super::{Colour, PartStyles, RunningMatter};
use crate::reader::Located;

/// A length in points (1/72 inch).
pub type Length = f32;

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PageSize {
    /// 210 by 297 millimetres (ISO 216).
    #[default]
    A4,
    /// 148 by 210 millimetres (ISO 216).
    A5,
    /// 8.5 by 11 inches.
    Letter,
}

impl PageSize {
    /// Width and height in points.
    pub fn dimensions(self) -> (Length, Length) {
        match self {
            Self::A4 => (595.276, 841.89),
            Self::A5 => (419.528, 595.276),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// The side margin below which a smaller page takes from the measure instead: 15 millimetres, which thumbs need.
const LEAST_SIDE: Length = 42.52;

/// A page of less than this part of the height has lower margins above and below; A4 and Letter share theirs.
const MUCH_LOWER: f32 = 0.9;

/// Where the lines of the title block are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TitlePosition {
    /// Flush where the script begins.
    Start,
    /// In the middle.
    Centre,
}

/// How one paragraph is told from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ParagraphStyle {
    /// By half a line of space.
    Spaced,
    /// By an indent of its first line, but for the first paragraph after something else.
    Indented,
    /// By both: half a line of space, and an indent of every first line.
    Both,
}

/// The family of the title and headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HeadingFamily {
    /// Semibold sans serif.
    Sans,
    /// Semibold serif, like the text.
    Serif,
}

/// The family of verbatim text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum VerbatimFamily {
    /// Monospaced.
    Mono,
    /// Sans serif, like tables.
    Sans,
}

/// What comes above the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Masthead {
    /// The name of the organisation and its standing.
    Plain,
    /// The same beside its logo and addresses, as on letter paper.
    Letterhead,
    /// The body it is submitted to, its symbol, distribution, date and original language, as on documents of the United
    /// Nations.
    UnDocument,
}

/// Where notes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NotePlace {
    /// At the foot of the page they are called on.
    Foot,
    /// After the text.
    End,
    /// On a sheet of their own after the text, as for speeches: a speaker turns one page after the other.
    Sheet,
}

/// How acronyms of three letters and more are set in running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AcronymStyle {
    /// As they are written.
    Capitals,
    /// In small capitals, which stand out less.
    SmallCaps,
}

/// How the items of numbered lists within numbered lists are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NumberStyle {
    /// 1., 2. in every list.
    Decimal,
    /// As in documents of the United Nations: (a) and (i) below 1., in French, Spanish and Russian a) and i).
    UnitedNations,
}

/// The blank edges of a page, in points.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Margins {
    /// Above the text, in points (1/72 inch).
    pub top: Length,
    /// Below the text, in points (1/72 inch).
    pub bottom: Length,
    /// Left and right of the page, in points (1/72 inch).
    pub side: Length,
    /// How far the text is set in from the side margins; mastheads, running heads and feet are not.
    pub inset: Length,
}

impl Margins {
    /// From the edge of the page to the text, in points.
    pub fn around(&self) -> Length {
        self.side + self.inset
    }
}

/// The sizes of type, in points.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TypeSizes {
    /// Running text, in points.
    pub body: Length,
    /// From one line of running text to the next, in points.
    pub leading: Length,
    /// The summary, in points.
    pub lead: Length,
    /// The title, in points.
    pub title: Length,
    /// The second line of the title, in points.
    pub subtitle: Length,
    /// Headings of parts, in points.
    pub heading: Length,
    /// Headings below them, in points.
    pub subheading: Length,
    /// Tables, in points.
    pub table: Length,
    /// Notes, in points.
    pub note: Length,
    /// Running heads, datelines and the like, in points.
    pub small: Length,
}

/// The colours, on white paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Colours {
    /// Text, as `#rrggbb`.
    pub text: Colour,
    /// Headings, rules and links, as `#rrggbb`.
    pub accent: Colour,
    /// Running heads and other quiet text, as `#rrggbb`.
    pub muted: Colour,
}

/// How a statement looks. A file says what differs from the theme that it extends. Lengths are in points (1/72 inch).
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Theme {
    /// Its name, the same as the file's.
    #[serde(default)]
    pub name: String,
    /// One line for people.
    #[serde(default)]
    pub description: String,
    /// The theme that it extends, by name or path; `plain` by default.
    pub extends: Option<Located<String>>,
    /// The paper.
    pub page_size: PageSize,
    /// What comes above the title.
    pub masthead: Masthead,
    /// Where the lines of the title block are.
    pub title_position: TitlePosition,
    /// How one paragraph is told from the next.
    pub paragraphs: ParagraphStyle,
    /// The family of the title and headings.
    pub headings: HeadingFamily,
    /// The family of verbatim text.
    pub verbatim: VerbatimFamily,
    /// Where notes are.
    pub notes: NotePlace,
    /// How acronyms of three letters and more are set in running text.
    pub acronyms: AcronymStyle,
    /// How the items of numbered lists within numbered lists are numbered.
    pub numbering: NumberStyle,
    /// Whether lines end flush on both sides.
    pub justify: bool,
    /// Whether words may be divided at line ends.
    pub hyphenate: bool,
    /// The blank edges.
    pub margins: Margins,
    /// The sizes of type.
    pub sizes: TypeSizes,
    /// The colours.
    pub colours: Colours,
    /// The lines above and below the text of every page.
    pub running: RunningMatter,
    /// How parts of the text are set.
    pub parts: PartStyles,
}

impl Theme {
    /// The same theme on other paper: what the paper is wider or narrower goes to the side margins, so that lines keep
    /// their length.
    #[must_use]
    pub fn with_page_size(mut self, page_size: PageSize) -> Self {
        let ((width, height), (before, lower)) = (page_size.dimensions(), self.page_size.dimensions());
        let side = self.margins.side;
        self.margins.side = side + (width - before) / 2.0;
        if self.margins.side < side.min(LEAST_SIDE) {
            self.margins.side = side.min(LEAST_SIDE);
            self.margins.inset = 0.0;
        }
        let ratio = height / lower;
        if ratio < MUCH_LOWER {
            self.margins.top *= ratio;
            self.margins.bottom *= ratio;
        }
        self.page_size = page_size;
        self
    }

    /// Width and height of the text on a page that is turned sideways, in points.
    pub fn sideways_area(&self) -> (Length, Length) {
        let (width, height) = self.page_size.dimensions();
        (height - 2.0 * self.margins.around(), width - self.margins.top - self.margins.bottom)
    }

    /// Width and height of the text on a page, in points.
    pub fn text_area(&self) -> (Length, Length) {
        let (width, height) = self.page_size.dimensions();
        (width - 2.0 * self.margins.around(), height - self.margins.top - self.margins.bottom)
    }
}
