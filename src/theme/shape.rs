use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    AcronymStyle, Colour, HeadingFamily, Length, Masthead, NotePlace, NumberStyle, PageSize, ParagraphStyle,
    Theme, TitlePosition, VerbatimFamily,
};

/// The shape of a theme's file. What it leaves out is taken from the plain theme. Lengths are in points (1/72 inch).
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ThemeFile {
    /// Its name, the same as the file's.
    pub name: Option<String>,
    /// One line for people.
    pub description: Option<String>,
    /// The paper.
    pub page_size: Option<PageSize>,
    /// What stands above the title.
    pub masthead: Option<Masthead>,
    /// Where the lines of the title block stand.
    pub title_position: Option<TitlePosition>,
    /// How one paragraph is told from the next.
    pub paragraphs: Option<ParagraphStyle>,
    /// The family of the title and headings.
    pub headings: Option<HeadingFamily>,
    /// The family of verbatim text.
    pub verbatim: Option<VerbatimFamily>,
    /// Where notes stand.
    pub notes: Option<NotePlace>,
    /// How acronyms of three letters and more are set in running text.
    pub acronyms: Option<AcronymStyle>,
    /// How the items of numbered lists within numbered lists are numbered.
    pub numbering: Option<NumberStyle>,
    /// Whether lines end flush on both sides.
    pub justify: Option<bool>,
    /// Whether words may be divided at line ends.
    pub hyphenate: Option<bool>,
    /// The blank edges.
    pub margins: MarginsFile,
    /// The sizes of type.
    pub sizes: SizesFile,
    /// The colours.
    pub colours: ColoursFile,
}

/// The blank edges of a page.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct MarginsFile {
    /// Above the text, in points (1/72 inch).
    pub top: Option<Length>,
    /// Below the text, in points (1/72 inch).
    pub bottom: Option<Length>,
    /// Left and right of the text, in points (1/72 inch).
    pub side: Option<Length>,
}

/// The sizes of type.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct SizesFile {
    /// Running text, in points.
    pub body: Option<Length>,
    /// From one line of running text to the next, in points (1/72 inch).
    pub leading: Option<Length>,
    /// The summary, in points.
    pub lead: Option<Length>,
    /// The title, in points.
    pub title: Option<Length>,
    /// The second line of the title, in points.
    pub subtitle: Option<Length>,
    /// Headings of parts, in points.
    pub heading: Option<Length>,
    /// Headings below them, in points.
    pub subheading: Option<Length>,
    /// Tables, in points.
    pub table: Option<Length>,
    /// Notes, in points.
    pub note: Option<Length>,
    /// Running heads, datelines and the like, in points.
    pub small: Option<Length>,
}

/// The colours, as `#rrggbb`, on white paper.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ColoursFile {
    /// Text, as `#rrggbb`.
    pub text: Option<Colour>,
    /// Headings, rules and links, as `#rrggbb`.
    pub accent: Option<Colour>,
    /// Running heads and other quiet text, as `#rrggbb`.
    pub muted: Option<Colour>,
}

impl ThemeFile {
    /// The theme that it makes of `base`.
    pub fn over(self, base: &Theme) -> Theme {
        let mut theme = base.clone();
        let Self { margins, sizes, colours, .. } = self;
        put(&mut theme.name, self.name);
        put(&mut theme.description, self.description);
        put(&mut theme.page_size, self.page_size);
        put(&mut theme.masthead, self.masthead);
        put(&mut theme.title_position, self.title_position);
        put(&mut theme.paragraphs, self.paragraphs);
        put(&mut theme.headings, self.headings);
        put(&mut theme.verbatim, self.verbatim);
        put(&mut theme.notes, self.notes);
        put(&mut theme.acronyms, self.acronyms);
        put(&mut theme.numbering, self.numbering);
        put(&mut theme.justify, self.justify);
        put(&mut theme.hyphenate, self.hyphenate);
        put(&mut theme.margins.top, margins.top);
        put(&mut theme.margins.bottom, margins.bottom);
        put(&mut theme.margins.side, margins.side);
        put(&mut theme.sizes.body, sizes.body);
        put(&mut theme.sizes.leading, sizes.leading);
        put(&mut theme.sizes.lead, sizes.lead);
        put(&mut theme.sizes.title, sizes.title);
        put(&mut theme.sizes.subtitle, sizes.subtitle);
        put(&mut theme.sizes.heading, sizes.heading);
        put(&mut theme.sizes.subheading, sizes.subheading);
        put(&mut theme.sizes.table, sizes.table);
        put(&mut theme.sizes.note, sizes.note);
        put(&mut theme.sizes.small, sizes.small);
        put(&mut theme.colours.text, colours.text);
        put(&mut theme.colours.accent, colours.accent);
        put(&mut theme.colours.muted, colours.muted);
        theme
    }
}

fn put<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}
