use schemars::JsonSchema;
use serde::Deserialize;

/// How data are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// A bar for each row.
    Bars,
    /// A bar for each row and column, those of a row side by side.
    GroupedBars,
    /// A line for each column.
    Line,
}

impl ChartKind {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::GroupedBars => "grouped-bars",
            Self::Line => "line",
        }
    }
}

/// The most series in a chart: more shades of one colour are not told apart.
pub const MOST_SERIES: usize = 4;

/// What is printed where a number is not known.
pub(super) const UNKNOWN: &str = "–";

/// The data of a chart, with the words that say them.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// How they are drawn.
    pub kind: ChartKind,
    /// What the categories are, such as `Region`; the head of the first column of the data table.
    pub head: String,
    /// What the numbers count, such as `minutes a day`; may be empty.
    pub unit: String,
    /// What is compared: a bar, a group of bars or a point in time each.
    pub categories: Vec<String>,
    /// The numbers, at least one series.
    pub series: Vec<ChartSeries>,
    /// The numbers beside a grid, in rising order; none where bars need no grid.
    pub ticks: Vec<ChartValue>,
    /// What the chart shows, for those who do not see it.
    pub alt: String,
}

/// Numbers are finite, so that equality is an equivalence.
impl Eq for Chart {}

/// One number for each category.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartSeries {
    /// What the numbers are of, such as `Women`.
    pub name: String,
    /// The numbers in the order of the categories; none where one is not known.
    pub values: Vec<Option<ChartValue>>,
}

/// A number and how it is written in the language of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartValue {
    /// The number, which is finite.
    pub number: f64,
    /// The same for readers.
    pub text: String,
}

impl Chart {
    /// What its numbers are of: its unit, else the name of its only series; may be empty.
    pub(super) fn unit_words(&self) -> &str {
        match self.series.as_slice() {
            [only] if self.unit.is_empty() => &only.name,
            _ => &self.unit,
        }
    }

    /// Every number that is known.
    pub fn values(&self) -> impl Iterator<Item = &ChartValue> {
        self.series.iter().flat_map(|series| series.values.iter().flatten())
    }

    /// The rows of its data table; a number that is not known is a dash.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let text = |series: &ChartSeries, row: usize| series.values.get(row).cloned().flatten();
        let row = |(i, category): (usize, &String)| {
            let values = self
                .series
                .iter()
                .map(|series| text(series, i).map_or(UNKNOWN.to_owned(), |value| value.text));
            std::iter::once(category.clone()).chain(values).collect()
        };
        self.categories.iter().enumerate().map(row).collect()
    }
}
