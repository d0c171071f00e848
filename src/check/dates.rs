use std::ops::Range;

use super::writing::Writing;

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrittenDate {
    /// Where it is, with the day of the week.
    pub(super) range: Range<usize>,
    /// The day as written, 1 to 99.
    pub(super) day: i8,
    /// The month, 1 to 12.
    pub(super) month: i8,
    /// The year, where it is written.
    pub(super) year: Option<i16>,
    /// The day of the week from Monday, 0 to 6, where it is written.
    pub(super) weekday: Option<usize>,
}

/// How many days a month has; February has 29 where the year is not known.
pub(super) fn days_in(month: i8, year: Option<i16>) -> i8 {
    let leap = jiff::civil::Date::new(year.unwrap_or(2000), month, 1);
    leap.map_or(31, jiff::civil::Date::days_in_month)
}

/// A word or figure of a text.
struct Word<'t> {
    text: &'t str,
    lower: String,
    range: Range<usize>,
}

/// The dates of a text that name their month: `20 September 2024`, `September 20, 2024`, `20 de septiembre`, each with the day of the
/// week before it or in brackets after it.
pub(super) fn written_dates(text: &str, writing: &Writing) -> Vec<WrittenDate> {
    if writing.months.is_empty() {
        return Vec::new();
    }
    let words = words(text);
    (0..words.len()).filter_map(|at| date_at(text, &words, at, writing)).collect()
}

/// Words between the parts of a date, in several languages.
const LINKS: [&str; 15] =
    ["of", "de", "del", "do", "the", "le", "el", "den", "dem", "der", "dia", "día", "o", "em", "am"];

fn date_at(text: &str, words: &[Word<'_>], at: usize, writing: &Writing) -> Option<WrittenDate> {
    let month = writing.months.iter().position(|month| *month == words[at].lower)?;
    let month = i8::try_from(month + 1).ok()?;
    let linked = |from: usize, to: usize| {
        let between = &text[words[from].range.end..words[to].range.start];
        between.chars().all(|c| c.is_whitespace() || matches!(c, ',' | '.' | 'º'))
    };
    // Steps over one word such as `de`.
    let before = |at: usize| {
        let one = at.checked_sub(1).filter(|&one| linked(one, at))?;
        if !LINKS.contains(&words[one].lower.as_str()) {
            return Some(one);
        }
        one.checked_sub(1).filter(|&two| linked(two, one))
    };
    let after = |at: usize| {
        let one = at + 1;
        words.get(one).filter(|_| linked(at, one))?;
        if !LINKS.contains(&words[one].lower.as_str()) {
            return Some(one);
        }
        words.get(one + 1).filter(|_| linked(one, one + 1)).map(|_| one + 1)
    };
    let day_before = before(at).and_then(|index| Some((index, day(&words[index].lower)?)));
    let day_after = after(at).and_then(|index| Some((index, day(&words[index].lower)?)));
    let ((first, day), last) = match (day_before, day_after) {
        (Some(found), _) => (found, at),
        // `September 20` is English; elsewhere a figure after a month is something else.
        (None, Some((index, day))) if writing.months[0] == "january" => ((at, day), index),
        _ => return None,
    };
    let year = after(last)
        .filter(|&index| words[index].text.len() == 4)
        .and_then(|index| Some((index, words[index].text.parse::<i16>().ok()?)));
    let year = year.filter(|(_, year)| (1582..=2999).contains(year));
    // `45 May` alone is no date.
    if day > 31 && year.is_none() {
        return None;
    }
    let weekday_of =
        |index: usize| writing.weekdays.iter().position(|names| names.contains(&words[index].lower));
    let led = before(first).and_then(|index| Some((index, weekday_of(index)?)));
    let end = year.map_or(last, |(index, _)| index);
    let behind = words
        .get(end + 1)
        .filter(|word| text[words[end].range.end..word.range.start].trim() == "(")
        .and_then(|_| Some((end + 1, weekday_of(end + 1)?)));
    let start = led.map_or(first, |(index, _)| index);
    let stop = if led.is_none() { behind.map_or(end, |(index, _)| index) } else { end };
    Some(WrittenDate {
        range: words[start.min(first)].range.start..words[stop].range.end,
        day,
        month,
        year: year.map(|(_, year)| year),
        weekday: led.or(behind).map(|(_, weekday)| weekday),
    })
}

/// The words of a text; a hyphen joins letters, as in `segunda-feira`.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let joins = c == '-'
            && start.is_some_and(|start: usize| text[start..at].ends_with(char::is_alphabetic))
            && text[at + 1..].starts_with(char::is_alphabetic);
        if c.is_alphanumeric() || joins {
            start.get_or_insert(at);
        } else if let Some(first) = start.take() {
            words.push(Word {
                text: &text[first..at],
                lower: text[first..at].to_lowercase(),
                range: first..at,
            });
        }
    }
    words
}

/// A day of the month: `20`, `20th`, `1er`.
fn day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(char::is_alphabetic);
    let ending = &word[digits.len()..];
    let known = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "er" | "ero" | "o" | "º");
    let day = digits.parse::<i8>().ok().filter(|_| digits.len() <= 2)?;
    (known && day >= 1).then_some(day)
}

/// The dates of a text in the form `2026-11-31`.
pub(super) fn iso_dates(text: &str) -> Vec<WrittenDate> {
    let tokens = text.split(|c: char| !(c.is_ascii_digit() || c == '-'));
    let dates = tokens.filter_map(|token| {
        let parts: Vec<&str> = token.split('-').collect();
        let [year, month, day] = parts.as_slice() else { return None };
        if (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        let (year, month, day) =
            (year.parse::<i16>().ok()?, month.parse::<i8>().ok()?, day.parse::<i8>().ok()?);
        let start = token.as_ptr() as usize - text.as_ptr() as usize;
        let sound = (1800..=2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        sound.then_some(WrittenDate {
            range: start..start + token.len(),
            day,
            month,
            year: Some(year),
            weekday: None,
        })
    });
    dates.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    type Parts<'t> = (&'t str, i8, i8, Option<i16>, Option<usize>);

    fn dates<'t>(language: &str, text: &'t str) -> Vec<Parts<'t>> {
        let writing = Writing::of(&Language::parse(language).unwrap()).unwrap();
        let parts = |date: WrittenDate| (&text[date.range], date.day, date.month, date.year, date.weekday);
        written_dates(text, writing).into_iter().map(parts).collect()
    }

    #[test]
    fn dates_are_read_in_each_language() {
        for (language, text, parts) in [
            ("en", "Saturday, 20 September 2024", (20, 9, Some(2024), Some(5))),
            ("en", "Friday September 20th, 2024", (20, 9, Some(2024), Some(4))),
            ("en", "Friday the 20th of September 2024", (20, 9, Some(2024), Some(4))),
            ("en", "20 September 2024 (Friday", (20, 9, Some(2024), Some(4))),
            ("en", "31 November", (31, 11, None, None)),
            ("fr", "vendredi 1er novembre 2024", (1, 11, Some(2024), Some(4))),
            ("es", "sábado, 20 de septiembre de 2024", (20, 9, Some(2024), Some(5))),
            ("de", "Freitag, den 20. September 2024", (20, 9, Some(2024), Some(4))),
            ("pt", "segunda-feira, 20 de setembro de 2024", (20, 9, Some(2024), Some(0))),
        ] {
            let (day, month, year, weekday) = parts;
            assert_eq!(dates(language, text), [(text, day, month, year, weekday)], "{text}");
        }
        for text in ["may 300 people", "In March we met", "on 20–21 June or 45 May", "Saturday and 20 lamps"]
        {
            assert!(dates("en", text).iter().all(|date| date.2 == 6 && date.4.is_none()), "{text}");
        }
    }

    #[test]
    fn months_end() {
        assert_eq!(
            [days_in(11, None), days_in(2, None), days_in(2, Some(2026)), days_in(2, Some(2028))],
            [30, 29, 28, 29]
        );
        assert_eq!(iso_dates("2026-11-31, 12-34-56, 2026-1-1").len(), 1);
    }
}
