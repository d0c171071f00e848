use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::reader::Located;
use crate::source::Source;

/// A row of the data of a chart.
pub type DataRow = Located<Vec<Located<DataCell>>>;

/// The data of a chart: rows, or the file that has them.
#[derive(Debug, Clone, Default)]
pub struct FigureData {
    /// The rows, that of the headings first.
    pub rows: Vec<DataRow>,
    /// The file, as a path from the folder of the brief.
    pub file: Option<Located<String>>,
    /// The file that the rows were read from.
    pub table: Option<Arc<Source>>,
}

/// What a cell of the data holds.
#[derive(Debug, Clone, PartialEq)]
pub enum DataCell {
    /// A number of TOML.
    Number(f64),
    /// Words, which may say a number.
    Text(String),
}

impl DataCell {
    /// What it says.
    pub fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.trim().to_owned(),
        }
    }
}

impl<'de> Deserialize<'de> for FigureData {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<WrittenData>::deserialize(deserializer)?;
        let span = spanned.span().into();
        Ok(match spanned.into_inner() {
            WrittenData::Rows(rows) => Self { rows, ..Self::default() },
            WrittenData::File(value) => Self { file: Some(Located { value, span }), ..Self::default() },
        })
    }
}

enum WrittenData {
    Rows(Vec<DataRow>),
    File(String),
}

impl<'de> Deserialize<'de> for WrittenData {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DataVisitor)
    }
}

struct DataVisitor;

impl<'de> Visitor<'de> for DataVisitor {
    type Value = WrittenData;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "rows such as `[[\"Region\", \"Women\"], [\"World\", 265]]`, or a file such as `\"care.csv\"`",
        )
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<WrittenData, E> {
        Ok(WrittenData::File(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<WrittenData, A::Error> {
        let mut rows = Vec::new();
        while let Some(row) = seq.next_element()? {
            rows.push(row);
        }
        Ok(WrittenData::Rows(rows))
    }
}

impl<'de> Deserialize<'de> for DataCell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor)
    }
}

struct CellVisitor;

impl Visitor<'_> for CellVisitor {
    type Value = DataCell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words or a number")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<DataCell, E> {
        Ok(DataCell::Text(text.to_owned()))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<DataCell, E> {
        Ok(DataCell::Number(number as f64))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<DataCell, E> {
        Ok(DataCell::Number(number))
    }
}

impl JsonSchema for FigureData {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FigureData".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [
                { "type": "array", "items": { "type": "array", "items": { "type": ["string", "number"] } } },
                { "type": "string" }
            ]
        })
    }
}
