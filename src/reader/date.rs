use std::fmt;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use super::guess;

/// A calendar date of the proleptic Gregorian calendar, as exact as its author was: a day, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day, 1 to 31; only where there is a month.
    pub day: Option<u8>,
}

impl Date {
    /// A day.
    pub fn day(year: u16, month: u8, day: u8) -> Self {
        Self { year, month: Some(month), day: Some(day) }
    }

    /// Whether it surely lies after the other: a month does not lie after one of its days.
    pub fn is_after(self, other: Self) -> bool {
        let later = |own: Option<u8>, other: Option<u8>| match (own, other) {
            (Some(own), Some(other)) if own != other => Some(own > other),
            (Some(_), Some(_)) => None,
            _ => Some(false),
        };
        if self.year != other.year {
            return self.year > other.year;
        }
        later(self.month, other.month).or_else(|| later(self.day, other.day)).unwrap_or(false)
    }

    /// The days from this date to another; a month or year counts from its first day. Negative where the other is earlier.
    pub fn days_until(self, other: Self) -> Option<i64> {
        let day = |date: Self| {
            let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
            jiff::civil::Date::new(i16::try_from(date.year).ok()?, month.cast_signed(), day.cast_signed())
                .ok()
        };
        let span = day(self)?.until(day(other)?).ok()?;
        Some(i64::from(span.get_days()))
    }
}

/// ISO 8601: `2024-09-20`, `2024-09` or `2024`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// One date, or the first and last day of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateRange {
    /// The first day.
    pub from: Date,
    /// The last day; the same as the first for a single date.
    pub to: Date,
}

impl DateRange {
    /// Whether the year of a date lies in the years of the range.
    pub fn covers_year(self, date: Date) -> bool {
        (self.from.year..=self.to.year).contains(&date.year)
    }
}

impl From<Date> for DateRange {
    fn from(date: Date) -> Self {
        Self { from: date, to: date }
    }
}

/// The key under which `toml`, and the reader after it, hands a date over to serde; no author writes it.
pub(crate) const DATETIME_KEY: &str = "$__toml_private_datetime";
const DATE_EXPECTED: &str =
    "a date such as `2024-09-20`, a month such as `\"2024-09\"` or a year such as `2024`";

impl std::str::FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::exact(text).ok_or_else(|| match guess::dates(text).first() {
            Some(meant) => format!("`{text}` is not a date as it is written here; write `{meant}`"),
            None => format!("`{text}` is not a date; write {DATE_EXPECTED}"),
        })
    }
}

impl Date {
    /// The date that is written so, in the one form that is read.
    pub(super) fn exact(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut part = |width: usize| match parts.next() {
            None => Some(None),
            Some(digits) if digits.len() == width && digits.bytes().all(|b| b.is_ascii_digit()) => {
                digits.parse::<u16>().ok().map(Some)
            }
            Some(_) => None,
        };
        let year = part(4)??;
        let month = part(2)?.map(|month| month as u8);
        let day = part(2)?.map(|day| day as u8);
        let valid = jiff::civil::Date::new(
            year as i16,
            month.unwrap_or(1).cast_signed(),
            day.unwrap_or(1).cast_signed(),
        );
        (parts.next().is_none() && year > 0 && valid.is_ok()).then_some(Self { year, month, day })
    }
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
