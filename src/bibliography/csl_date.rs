use serde::Deserialize;

use super::entries;
use crate::reader::{Date, DateRange};

/// A date variable of CSL-JSON.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
struct CslWritten {
    date_parts: Vec<Vec<Number>>,
    raw: Option<String>,
    literal: Option<String>,
}

/// A number, which some programs write as a string.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Number {
    Number(i64),
    Words(String),
}

impl Number {
    fn value(&self) -> Option<u16> {
        match self {
            Self::Number(number) => u16::try_from(*number).ok(),
            Self::Words(words) => words.trim().parse().ok(),
        }
    }
}

/// The date or range of dates that a value says; none if it says no date.
///
/// # Errors
/// With the words of a date that is none.
pub(super) fn read(json: &str) -> Result<Option<DateRange>, String> {
    let written: CslWritten = serde_json::from_str(json).map_err(|_| entries::on_one_line(json))?;
    let words = written.raw.or(written.literal);
    let parts: Vec<&Vec<Number>> = written.date_parts.iter().filter(|parts| !parts.is_empty()).collect();
    match (parts.as_slice(), words) {
        ([], None) => Ok(None),
        ([], Some(words)) => of_words(&words).map(Some).ok_or(words),
        ([at], _) => day(at).map(DateRange::from).map(Some).ok_or_else(|| entries::on_one_line(json)),
        ([from, to], _) => range(day(from), day(to)).map(Some).ok_or_else(|| entries::on_one_line(json)),
        _ => Err(entries::on_one_line(json)),
    }
}

fn of_words(words: &str) -> Option<DateRange> {
    let date = |words: &str| words.trim().parse::<Date>().ok();
    match words.split_once('/') {
        Some((from, to)) => range(date(from), date(to)),
        None => date(words).map(DateRange::from),
    }
}

fn range(from: Option<Date>, to: Option<Date>) -> Option<DateRange> {
    let (from, to) = (from?, to?);
    (from <= to).then_some(DateRange { from, to })
}

fn day(parts: &[Number]) -> Option<Date> {
    let small = |number: &Number| number.value().and_then(|value| u8::try_from(value).ok());
    let part = |at: usize| match parts.get(at) {
        None => Some(None),
        Some(number) => small(number).map(Some),
    };
    // A part that is 0 is not known.
    let known = |part: Option<u8>| part.filter(|&value| value > 0);
    let month = known(part(1)?);
    entries::date(parts.first()?.value()?, month, known(part(2)?).filter(|_| month.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(json: &str) -> Result<Option<String>, ()> {
        let shown = |range: DateRange| {
            if range.from == range.to {
                range.from.to_string()
            } else {
                format!("{} to {}", range.from, range.to)
            }
        };
        read(json).map(|date| date.map(shown)).map_err(|_| ())
    }

    #[test]
    fn dates_and_ranges() {
        for (json, date) in [
            (r#"{"date-parts":[[2024,9,20]]}"#, "2024-09-20"),
            (r#"{"date-parts":[["2024","9"]]}"#, "2024-09"),
            (r#"{"date-parts":[[2024,9,20],[2024,9,22]]}"#, "2024-09-20 to 2024-09-22"),
            (r#"{"raw":"2024-09-20"}"#, "2024-09-20"),
            (r#"{"raw":"2024/2026"}"#, "2024 to 2026"),
            (r#"{"date-parts":[[2024,0,0]]}"#, "2024"),
        ] {
            assert_eq!(read_as(json), Ok(Some(date.to_owned())), "{json}");
        }
        assert_eq!(read_as(r#"{"date-parts":[[]]}"#), Ok(None));
        for json in [
            r#"{"date-parts":[[2024,13]]}"#,
            r#"{"date-parts":[[2025],[2024]]}"#,
            r#"{"date-parts":[[2024],[2025],[2026]]}"#,
            r#"{"date-parts":[[-44]]}"#,
            r#"{"literal":"forthcoming"}"#,
            "17",
        ] {
            assert_eq!(read_as(json), Err(()), "{json}");
        }
    }
}
