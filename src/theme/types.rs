use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Colour, FamilyName, PartStyles, RunningMatter};
use crate::reader::Located;
use crate::source::Source;

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
    /// The kind of statement and its date beside the logo, then the title, in a band of colour that reaches the edges of the page;
    /// who speaks and who signs stand in a box at the end.
    Band,
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

/// How tables are told from the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TableStyle {
    /// By rules above and below it and its head, and fine ones between rows.
    Ruled,
    /// By a head on colour, and every other row on a tint.
    Banded,
}

/// How recommendations are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RecommendationStyle {
    /// As lists, one for each addressee.
    List,
    /// As a table of who, what and by when.
    Table,
}

/// How links in the text are told from other words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LinkStyle {
    /// By their colour and a line below them.
    Underlined,
    /// By their colour.
    Coloured,
    /// Not at all.
    Plain,
}

/// Where the logo of the organisation stands, and how high it is.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LogoStyle {
    /// Whether mastheads that have a place for it show it.
    pub shown: bool,
    /// Its height, in lines of running text.
    pub lines: f32,
}

/// A column beside the text of the first page, for the parts whose place is there.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SideColumn {
    /// Its width, in points; 0 for none, and its parts then stand in the text.
    pub width: Length,
    /// Between it and the text, in points.
    pub gutter: Length,
}

/// The columns that the text is set in. The title, the summary, wide tables and notes are as wide as the page.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TextColumns {
    /// How many: 1 or 2.
    pub count: u8,
    /// Between two, in points.
    pub gutter: Length,
}

/// Spaces between blocks, in half lines of running text.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Spacing {
    /// Between paragraphs.
    pub paragraph: f32,
    /// Above the headings of parts.
    pub above_heading: f32,
    /// Below them.
    pub below_heading: f32,
    /// Above headings within a part.
    pub above_subheading: f32,
    /// Below them.
    pub below_subheading: f32,
    /// Above and below tables.
    pub around_table: f32,
    /// Above and below the words of a table's cell.
    pub in_cell: f32,
    /// Within boxes, from their edge to their text.
    pub in_box: f32,
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
    /// Text in boxes and in the side column, in points.
    pub boxed: Length,
}

/// The colours, on white paper. Every two that meet on a page must have enough contrast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Colours {
    /// Text, as `#rrggbb`.
    pub text: Colour,
    /// Headings, rules and links, as `#rrggbb`.
    pub accent: Colour,
    /// Running heads and other quiet text, as `#rrggbb`.
    pub muted: Colour,
    /// Headings within parts, words of the text shown large, and what else is told from the accent, as `#rrggbb`.
    pub second: Colour,
    /// The ground of boxes and of every other row of banded tables, as `#rrggbb`.
    pub tint: Colour,
    /// Text on the accent, in bands and heads of tables, as `#rrggbb`.
    pub on_accent: Colour,
}

/// How a statement looks. A file says what differs from the theme that it extends. Lengths are in points (1/72 inch).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Theme {
    /// Its name, the same as the file's.
    #[serde(default)]
    pub name: String,
    /// One line for people.
    #[serde(default)]
    pub description: String,
    /// The file that it was read from; none for a built-in one.
    #[serde(skip)]
    #[schemars(skip)]
    pub file: Option<Arc<Source>>,
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
    /// The family of running text: `serif`, `sans`, or the name of a family among the fonts.
    pub text: FamilyName,
    /// The family of the title and headings.
    pub headings: FamilyName,
    /// The family of tables.
    pub tables: FamilyName,
    /// The family of running heads, datelines and other small lines.
    pub small: FamilyName,
    /// The family of verbatim text.
    pub verbatim: VerbatimFamily,
    /// Where notes are.
    pub notes: NotePlace,
    /// How acronyms of three letters and more are set in running text.
    pub acronyms: AcronymStyle,
    /// How the items of numbered lists within numbered lists are numbered.
    pub numbering: NumberStyle,
    /// How tables are told from the text.
    pub table_style: TableStyle,
    /// How recommendations are set.
    pub recommendations: RecommendationStyle,
    /// How links are told from other words.
    pub links: LinkStyle,
    /// Whether the headings of parts are numbered.
    pub number_sections: bool,
    /// Whether lines end flush on both sides.
    pub justify: bool,
    /// Whether lines of text are a whole number of half lines below the head of the page, so that those of facing pages are level.
    pub baseline_grid: bool,
    /// Whether words may be divided at line ends.
    pub hyphenate: bool,
    /// The blank edges.
    pub margins: Margins,
    /// The sizes of type.
    pub sizes: TypeSizes,
    /// The colours.
    pub colours: Colours,
    /// The logo.
    pub logo: LogoStyle,
    /// The columns of the text.
    pub columns: TextColumns,
    /// The column beside the text of the first page.
    pub side_column: SideColumn,
    /// The most height of a picture whose width the author does not ask for, in points.
    pub picture_height: Length,
    /// Whether two figures that follow each other are set side by side where both have room.
    pub pair_figures: bool,
    /// Spaces between blocks.
    pub spacing: Spacing,
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
            // What is narrower than a page of letters has no room for two columns.
            self.side_column.width = 0.0;
            self.columns.count = 1;
        }
        let ratio = height / lower;
        if ratio < MUCH_LOWER {
            self.margins.top *= ratio;
            self.margins.bottom *= ratio;
        }
        self.page_size = page_size;
        self
    }

    /// Whether its masthead shows the logo of the organisation.
    pub fn shows_logo(&self) -> bool {
        self.logo.shown && matches!(self.masthead, Masthead::Letterhead | Masthead::Band)
    }

    /// Width and height of the text on a page that is turned sideways, in points.
    pub fn sideways_area(&self) -> (Length, Length) {
        let (width, height) = self.page_size.dimensions();
        (height - 2.0 * self.margins.around(), width - self.margins.top - self.margins.bottom)
    }

    /// The width of a column of the text, in points; that of the whole text where it is in one.
    pub fn column_width(&self) -> Length {
        let count = f32::from(self.columns.count.max(1));
        (self.text_area().0 - (count - 1.0) * self.columns.gutter) / count
    }

    /// Width and height of the text on a page, in points.
    pub fn text_area(&self) -> (Length, Length) {
        let (width, height) = self.page_size.dimensions();
        (width - 2.0 * self.margins.around(), height - self.margins.top - self.margins.bottom)
    }
}
