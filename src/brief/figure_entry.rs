use schemars::JsonSchema;
use serde::Deserialize;

use super::FigureData;
use crate::chart::ChartKind;
use crate::reader::Located;

/// A picture or chart with its number, caption and source.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct FigureEntry {
    /// The id by which the text refers to it: `[](#id)` prints its number, and a paragraph `![](#id)` says where it is printed.
    pub id: Option<Located<String>>,
    /// The id of the section that it is printed at the end of, where no paragraph places it; by default the one that refers to it.
    pub section: Option<Located<String>>,
    /// What it shows, in Markdown; its number is printed before it.
    pub caption: Option<Located<String>>,
    /// Where the data come from, in Markdown; it may cite.
    pub source: Option<Located<String>>,
    /// Whose it is, such as `Photo: City of Bogotá`, in Markdown.
    pub credit: Option<Located<String>>,
    /// What a picture shows, for those who do not see it; what a chart shows is said in its own words, from its data.
    pub alt: Option<Located<String>>,
    /// A picture: its path from the folder of the brief.
    pub image: Option<Located<String>>,
    /// How wide a picture is printed: a share of the width of the text, such as `100%`, or a length in `cm`, `mm`, `in`, `pt` or `px`;
    /// by default its own size.
    pub width: Option<Located<String>>,
    /// A chart of the data: `bars`, `grouped-bars` or `line`.
    pub chart: Option<Located<ChartKind>>,
    /// What the numbers count, such as `minutes a day`.
    pub unit: Option<Located<String>>,
    /// The data: a row of headings and rows with a name and numbers each, or a CSV file, such as `"care.csv"`.
    pub data: FigureData,
}
