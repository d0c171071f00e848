use std::collections::BTreeMap;

use serde::Deserialize;

/// The fixed words and forms of a language; the shape of a file in `assets/locales`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Locale {
    /// The months beside a day, January first.
    pub(super) months: [String; 12],
    /// The months alone, where they differ from those beside a day.
    pub(super) months_alone: Option<[String; 12]>,
    pub(super) date: DatePatterns,
    pub(super) quotes: Quotes,
    pub(super) list: ListMarks,
    pub(super) binding: Binding,
    /// Whether the number of a session is written in (English) words.
    #[serde(default)]
    pub(super) spells_ordinals: bool,
    #[serde(default)]
    pub(super) reading: Reading,
    pub(super) words: BTreeMap<String, String>,
}

/// Patterns with `{day}`, `{month}`, `{year}`, `{from}` and `{to}` in braces.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct DatePatterns {
    /// The first of a month, where it is not the figure one.
    pub(super) first: Option<String>,
    pub(super) day: String,
    pub(super) month: String,
    /// A year alone, where more than the figure is said.
    pub(super) year: Option<String>,
    /// Days of one month: `{from}` and `{to}` are days.
    pub(super) within_month: String,
    /// Days of two months of one year: `{from}` and `{to}` are days.
    pub(super) within_year: String,
    /// Months of one year.
    pub(super) months: String,
    /// Any other two dates: `{from}` and `{to}` are whole dates.
    pub(super) range: String,
    /// Days whose year is said elsewhere.
    pub(super) without_year: DayPatterns,
    /// The same with the day first, where the usual form has it last.
    pub(super) without_year_day_first: Option<DayPatterns>,
    /// Days with the month first, where the language has that form besides the usual one.
    pub(super) american: Option<DayPatterns>,
}

/// Patterns of a day, of days of one month, and of days of two months of one year.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct DayPatterns {
    pub(super) day: String,
    pub(super) within_month: String,
    pub(super) within_year: String,
}

/// The marks before and after a quotation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Quotes {
    /// The outer ones.
    pub(super) double: [String; 2],
    /// Those of a quotation in a quotation.
    pub(super) single: [String; 2],
}

/// The marks between members of a sentence, and at its end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ListMarks {
    pub(super) separator: String,
    pub(super) last: String,
    /// Between the members of an enumeration, where it is not the separator.
    pub(super) enumeration: Option<String>,
    pub(super) stronger: String,
    pub(super) stop: String,
    pub(super) dash: String,
    /// The brackets of an addition, with the space before them; ` (…)` where there are none.
    pub(super) brackets: Option<[String; 2]>,
    pub(super) mark_after_punctuation: bool,
}

/// The words of a language that keep to their neighbours.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Binding {
    /// Those that keep to a number after them, such as "Article".
    pub(super) before_number: Vec<String>,
    /// Those that keep to a name after them, such as "Ms.".
    pub(super) before_name: Vec<String>,
    /// What keeps to a number before it, such as "per cent".
    pub(super) after_number: Vec<String>,
    /// Those that no line ends with.
    #[serde(default)]
    pub(super) at_no_line_end: Vec<String>,
    /// Those that no line begins with.
    #[serde(default)]
    pub(super) at_no_line_start: Vec<String>,
    /// The signs that a space before them is thin for.
    #[serde(default)]
    pub(super) thin_before: Vec<char>,
    /// Whether spaces are between the thousands of a number.
    #[serde(default)]
    pub(super) space_in_thousands: bool,
}

/// How what is no word is read out.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Reading {
    /// Whether a point stands before decimals; else a comma does.
    #[serde(default)]
    pub(super) decimal_point: bool,
    /// Signs and what is said for them; a dash is that between two numbers.
    #[serde(default)]
    pub(super) signs: BTreeMap<char, String>,
    /// Marks that are said in numbers and symbols only.
    #[serde(default)]
    pub(super) marks: BTreeMap<char, String>,
    /// Abbreviations and what is said for them.
    #[serde(default)]
    pub(super) abbreviations: BTreeMap<String, String>,
    /// Acronyms that are said as a word.
    #[serde(default)]
    pub(super) words: Vec<String>,
    /// Acronyms that are said letter by letter though they look like a word.
    #[serde(default)]
    pub(super) spelled: Vec<String>,
    /// Common words that are no acronyms when they are set in capitals.
    #[serde(default)]
    pub(super) common: Vec<String>,
}
