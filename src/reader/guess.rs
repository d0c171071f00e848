//! Dates as people write them, read as those that TOML has.

use super::date::Date;

/// The names of the months in the order of the year, in English, French, Spanish, German and Portuguese.
const MONTHS: [[&str; 5]; 12] = [
    ["january", "janvier", "enero", "januar", "janeiro"],
    ["february", "février", "febrero", "februar", "fevereiro"],
    ["march", "mars", "marzo", "märz", "março"],
    ["april", "avril", "abril", "april", "abril"],
    ["may", "mai", "mayo", "mai", "maio"],
    ["june", "juin", "junio", "juni", "junho"],
    ["july", "juillet", "julio", "juli", "julho"],
    ["august", "août", "agosto", "august", "agosto"],
    ["september", "septembre", "septiembre", "september", "setembro"],
    ["october", "octobre", "octubre", "oktober", "outubro"],
    ["november", "novembre", "noviembre", "november", "novembro"],
    ["december", "décembre", "diciembre", "dezember", "dezembro"],
];

/// Words that are within a date and say nothing of it.
const FILLERS: [&str; 9] = ["of", "the", "de", "del", "le", "den", "der", "am", "do"];

/// The days that a text may name, the likeliest first: `21.09.24`, `9/21/2024`, `21 September 2024`. Two where day and month
/// cannot be told apart; none where it is no date or is one of TOML already.
pub(super) fn dates(text: &str) -> Vec<Date> {
    let text = text.trim();
    if text.len() > 60 || Date::exact(text).is_some() {
        return Vec::new();
    }
    let numbers = in_numbers(text);
    if numbers.is_empty() { in_words(text).into_iter().collect() } else { numbers }
}

/// A date that is written as TOML has it and that no calendar has, such as `2024-13-01`.
pub(super) struct Impossible {
    /// Why there is none, such as "a year has 12 months".
    pub(super) why: String,
    /// What to write instead, with its condition: "write `2024-01-13`, if 13 is the day".
    pub(super) instead: String,
}

/// Why a text in the form of a date is none, as far as that can be told.
pub(super) fn impossible(text: &str) -> Option<Impossible> {
    let parts: Vec<&str> = text.trim().split('-').collect();
    let number = |part: &str, width: usize| {
        let digits = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u16>().ok().filter(|_| digits)
    };
    let (year, month_of_year) = (number(parts.first()?, 4)?, number(parts.get(1)?, 2)?);
    let day_of_month = parts.get(2).map(|part| number(part, 2).ok_or(())).transpose().ok()?;
    if parts.len() > 3 {
        return None;
    }
    if !(1..=12).contains(&month_of_year) {
        let swapped = day_of_month.and_then(|month| day(year, month, month_of_year));
        let instead = match swapped {
            Some(date) => format!("write `{date}`, if {month_of_year} is the day"),
            None => "write a month from 01 to 12".to_owned(),
        };
        return Some(Impossible { why: "a year has 12 months".to_owned(), instead });
    }
    let written = day_of_month.filter(|written| day(year, month_of_year, *written).is_none())?;
    let last = (28..=31).rev().find(|last| day(year, month_of_year, *last).is_some())?;
    let name = MONTHS.get(usize::from(month_of_year) - 1)?[0];
    let name = name[..1].to_uppercase() + &name[1..];
    let why = if written == 0 {
        "days are counted from 1".to_owned()
    } else {
        format!("{name} {year} has {last} days")
    };
    Some(Impossible { why, instead: format!("write a day from 01 to {last}") })
}

fn in_numbers(text: &str) -> Vec<Date> {
    let Some(mark) = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '.' | '/' | '-'))
    else {
        return Vec::new();
    };
    let parts: Vec<&str> = text.split(mark).map(str::trim).collect();
    let [first, second, third] = *parts else { return Vec::new() };
    let number = |part: &str| part.parse::<u16>().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()));
    let (Some(a), Some(b), Some(c)) = (number(first), number(second), number(third)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if first.len() == 4 {
        found.extend(day(a, b, c));
    } else if let Some(year) = year(third, c) {
        found.extend(day(year, b, a));
        if mark != '.' || found.is_empty() {
            found.extend(day(year, a, b).filter(|other| !found.contains(other)));
        }
    }
    found
}

/// A year of four digits, or of two in this century.
fn year(digits: &str, number: u16) -> Option<u16> {
    match digits.len() {
        4 => Some(number),
        2 => Some(2000 + number),
        _ => None,
    }
}

fn in_words(text: &str) -> Option<Date> {
    let lower = text.to_lowercase();
    let words = lower
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-' | '/'))
        .filter(|word| !word.is_empty());
    let (mut day_of_month, mut month_of_year, mut year) = (None, None, None);
    for word in words.filter(|word| !FILLERS.contains(word)) {
        let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let suffix = &word[digits.len()..];
        let slot = match digits.len() {
            0 => {
                if month_of_year.replace(month(word)?).is_some() {
                    return None;
                }
                continue;
            }
            1 | 2 if matches!(suffix, "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "ª" | "°") => {
                &mut day_of_month
            }
            4 if suffix.is_empty() => &mut year,
            _ => return None,
        };
        if slot.replace(digits.parse::<u16>().ok()?).is_some() {
            return None;
        }
    }
    day(year?, month_of_year?, day_of_month?)
}

/// The number of a month by its name, or by three or more of its first letters.
fn month(word: &str) -> Option<u16> {
    let named = |names: &[&str; 5]| {
        names.iter().any(|name| *name == word || word.chars().count() >= 3 && name.starts_with(word))
    };
    MONTHS.iter().position(named).map(|index| index as u16 + 1)
}

fn day(year: u16, month: u16, day: u16) -> Option<Date> {
    Date::exact(&format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::{dates, impossible};

    #[test]
    fn dates_that_no_calendar_has() {
        let said = |text: &str| impossible(text).map(|found| format!("{}; {}", found.why, found.instead));
        for (text, expected) in [
            ("2024-13-01", "a year has 12 months; write `2024-01-13`, if 13 is the day"),
            ("2024-31-12", "a year has 12 months; write `2024-12-31`, if 31 is the day"),
            ("2024-14-14", "a year has 12 months; write a month from 01 to 12"),
            ("2024-00", "a year has 12 months; write a month from 01 to 12"),
            ("2024-02-30", "February 2024 has 29 days; write a day from 01 to 29"),
            ("2023-02-29", "February 2023 has 28 days; write a day from 01 to 28"),
            ("2024-04-31", "April 2024 has 30 days; write a day from 01 to 30"),
            ("2024-04-00", "days are counted from 1; write a day from 01 to 30"),
        ] {
            assert_eq!(said(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["2024-04-30", "2024-04", "2024", "", "soon", "2024-é1-01", "2024-1-1", "2024-01-01-01"]
        {
            assert_eq!(said(text), None, "{text}");
        }
    }

    #[test]
    fn days_as_people_write_them() {
        let read = |text: &str| dates(text).iter().map(ToString::to_string).collect::<Vec<_>>();
        for text in [
            "21.09.2024",
            "21.9.24",
            "21/09/2024",
            "9/21/2024",
            "21-09-2024",
            "2024/09/21",
            "2024.9.21",
            "2024-9-21",
            "21 September 2024",
            "September 21, 2024",
            "Sept. 21st, 2024",
            "21 septembre 2024",
            "21 de septiembre de 2024",
            "21. September 2024",
            "the 21st of September 2024",
            "21-Sep-2024",
        ] {
            assert_eq!(read(text), ["2024-09-21"], "{text}");
        }
        assert_eq!(read("03/04/2024"), ["2024-04-03", "2024-03-04"]);
        assert_eq!(read("03.04.2024"), ["2024-04-03"]);
        assert_eq!(read("1er août 2024"), ["2024-08-01"]);
        for text in [
            "2024-09-21",
            "2024",
            "31.02.2024",
            "1.2.3",
            "1.5",
            "9 to 5",
            "",
            "Care counts",
            "May",
            "21 21 May 2024",
        ] {
            assert_eq!(read(text), [""; 0], "{text}");
        }
    }
}
