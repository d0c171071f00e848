//! How dates are read.

use std::fmt;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};

use super::date::{Date, DateRange};
use super::guess;

/// The key under which `toml`, and the reader after it, hands a date over to serde; no author writes it.
pub(crate) const DATETIME_KEY: &str = "$__toml_private_datetime";
const DATE_EXPECTED: &str =
    "a date such as `2024-09-20`, a month such as `\"2024-09\"` or a year such as `2024`";

impl std::str::FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::exact(text).ok_or_else(|| match (guess::dates(text).first(), guess::impossible(text)) {
            (Some(meant), _) => format!("`{text}` is not a date as it is written here; write `{meant}`"),
            (None, Some(found)) => format!("`{text}` is not a date: {}; {}", found.why, found.instead),
            (None, None) if has_two_days(text) => {
                format!("`{text}` is not a date; write `{RANGE}` for a first and a last day")
            }
            (None, None) => format!("`{text}` is not a date; write {DATE_EXPECTED}"),
        })
    }
}

/// How a first and a last day are written.
const RANGE: &str = "{ from = 2024-09-20, to = 2024-09-22 }";

/// Whether a text has figures on both sides of a dash: `20–22 September 2024`.
fn has_two_days(text: &str) -> bool {
    let sides: Vec<&str> = text.split(['-', '–', '—']).collect();
    sides.len() == 2 && sides.iter().all(|side| side.contains(|c: char| c.is_ascii_digit()))
}

struct DateVisitor;

impl<'de> Visitor<'de> for DateVisitor {
    type Value = DateRange;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(DATE_EXPECTED)
    }

    fn visit_i64<E: de::Error>(self, year: i64) -> Result<Self::Value, E> {
        match u16::try_from(year) {
            Ok(year @ 1..=9999) => Ok(Date { year, month: None, day: None }.into()),
            _ => Err(E::custom(format!("`{year}` is not a year between 1 and 9999"))),
        }
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        text.parse::<Date>().map(Into::into).map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _seq: A) -> Result<Self::Value, A::Error> {
        Err(de::Error::custom(format!("an array is no date; write `{RANGE}` for a first and a last day")))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut from, mut to) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                DATETIME_KEY => {
                    let text: String = map.next_value()?;
                    if text.len() > 10 {
                        return Err(de::Error::custom(format!(
                            "`{text}` has a time of day; write the date alone, such as `{}`",
                            text.get(..10).unwrap_or("2024-09-20")
                        )));
                    }
                    return text.parse::<Date>().map(Into::into).map_err(de::Error::custom);
                }
                "from" => from = Some(map.next_value::<Date>()?),
                "to" => to = Some(map.next_value::<Date>()?),
                _ => return Err(de::Error::unknown_field(&key, &["from", "to"])),
            }
        }
        match (from, to) {
            (Some(from), Some(to)) if from <= to => Ok(DateRange { from, to }),
            (Some(from), Some(to)) => {
                Err(de::Error::custom(format!("the range ends on {to}, before it begins on {from}")))
            }
            _ => Err(de::Error::custom("a range of dates needs both `from` and `to`")),
        }
    }
}

impl<'de> Deserialize<'de> for DateRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DateVisitor)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let range = DateRange::deserialize(deserializer)?;
        if range.from == range.to {
            Ok(range.from)
        } else {
            Err(de::Error::custom("a single date is wanted here, not a range"))
        }
    }
}

impl JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A day (2024-09-20), a month (\"2024-09\") or a year (2024).",
            "anyOf": [
                { "type": "string", "pattern": r"^\d{4}(-\d{2}){0,2}$" },
                { "type": "integer", "minimum": 1, "maximum": 9999 }
            ]
        })
    }
}

impl JsonSchema for DateRange {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DateRange".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let date = generator.subschema_for::<Date>();
        schemars::json_schema!({
            "description": "A date, or the first and last day: { from = 2024-09-20, to = 2024-09-22 }.",
            "anyOf": [
                date,
                {
                    "type": "object",
                    "properties": { "from": date, "to": date },
                    "required": ["from", "to"],
                    "additionalProperties": false
                }
            ]
        })
    }
}
