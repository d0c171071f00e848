use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Deserialize;

use super::pattern::slots;

/// The fixed words and forms of a language; the shape of a file in `assets/locales`, and of those that a workspace brings.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Locale {
    /// The months beside a day, January first.
    pub(super) months: [String; 12],
    /// The months alone, where they differ from those beside a day.
    pub(super) months_alone: Option<[String; 12]>,
    /// How dates are written.
    pub(super) date: DatePatterns,
    /// The marks of quotations.
    pub(super) quotes: Quotes,
    /// The marks between members of a sentence.
    pub(super) list: ListMarks,
    /// How numbers are written.
    #[serde(default)]
    pub(super) numbers: NumberForms,
    /// What a line end does not part.
    #[serde(default)]
    pub(super) binding: Binding,
    /// Whether the number of a session is written in (English) words.
    #[serde(default)]
    pub(super) spells_ordinals: bool,
    /// What is said for signs, abbreviations and acronyms.
    #[serde(default)]
    pub(super) reading: Reading,
    /// The headings of sections by their ids, where a profile has none in this language.
    #[serde(default)]
    pub(super) headings: BTreeMap<String, String>,
    /// The phrases that statements print, by name; `{…}` in them is filled. `demarche locales show en` prints every name.
    pub(super) words: BTreeMap<String, String>,
    /// The names of the phrases that nobody has translated.
    #[serde(skip)]
    pub(super) in_english: BTreeSet<String>,
}

/// Patterns with `{day}`, `{month}`, `{year}`, `{from}` and `{to}` in braces.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct DatePatterns {
    /// The first of a month, where it is not the figure one.
    pub(super) first: Option<String>,
    /// A day.
    pub(super) day: String,
    /// A month of a year.
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
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct DayPatterns {
    /// A day.
    pub(super) day: String,
    /// Days of one month: `{from}` and `{to}` are days.
    pub(super) within_month: String,
    /// Days of two months: `{from}` and `{to}` are days.
    pub(super) within_year: String,
}

/// How numbers are written; as in English by default.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct NumberForms {
    /// The ten digits from zero to nine, where they are not those of English.
    pub(super) digits: Option<String>,
    /// What is before decimals.
    pub(super) decimal: String,
    /// What is between thousands.
    pub(super) group: String,
    /// The fewest digits that a number has whose thousands are apart; never below four.
    pub(super) grouped_from: u8,
    /// Whether two digits are between the marks above a thousand, as in India: `12,34,567`.
    pub(super) lakhs: bool,
}

impl Default for NumberForms {
    fn default() -> Self {
        Self { digits: None, decimal: ".".into(), group: ",".into(), grouped_from: 4, lakhs: false }
    }
}

/// The marks before and after a quotation.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Quotes {
    /// The outer ones.
    pub(super) double: [String; 2],
    /// Those of a quotation in a quotation.
    pub(super) single: [String; 2],
}

impl DatePatterns {
    /// What the patterns lack, or have that nothing fills, each with the field it is in.
    pub(super) fn faults(&self) -> impl Iterator<Item = (String, String)> {
        const TWO_MONTHS: [&str; 4] = ["from", "from-month", "to", "to-month"];
        let with_year = [TWO_MONTHS.as_slice(), &["year"]].concat();
        let days = |name: &'static str, patterns: &DayPatterns, year: &[&'static str]| {
            [
                (format!("{name}.day"), patterns.day.clone(), [&["day", "month"], year].concat()),
                (
                    format!("{name}.within-month"),
                    patterns.within_month.clone(),
                    [&["from", "month", "to"], year].concat(),
                ),
                (
                    format!("{name}.within-year"),
                    patterns.within_year.clone(),
                    [TWO_MONTHS.as_slice(), year].concat(),
                ),
            ]
        };
        let mut wanted = vec![
            ("day".to_owned(), self.day.clone(), vec!["day", "month", "year"]),
            ("month".to_owned(), self.month.clone(), vec!["month", "year"]),
            ("within-month".to_owned(), self.within_month.clone(), vec!["from", "month", "to", "year"]),
            ("within-year".to_owned(), self.within_year.clone(), with_year),
            ("months".to_owned(), self.months.clone(), vec!["from-month", "to-month", "year"]),
            ("range".to_owned(), self.range.clone(), vec!["from", "to"]),
        ];
        wanted.extend(self.year.iter().map(|year| ("year".to_owned(), year.clone(), vec!["year"])));
        wanted.extend(days("without-year", &self.without_year, &[]));
        let first = self.without_year_day_first.iter();
        wanted.extend(first.flat_map(|patterns| days("without-year-day-first", patterns, &[])));
        wanted.extend(self.american.iter().flat_map(|patterns| days("american", patterns, &["year"])));
        wanted.into_iter().filter_map(|(name, pattern, wanted)| {
            let has = slots(&pattern);
            let wrong = wanted.iter().find(|slot| !has.contains(*slot));
            let added = has.iter().find(|slot| !wanted.contains(slot));
            match (wrong, added) {
                (Some(slot), _) => Some(format!("`date.{name}` lacks `{{{slot}}}`")),
                (None, Some(slot)) => Some(format!("nothing fills `{{{slot}}}` in `date.{name}`")),
                (None, None) => None,
            }
            .map(|message| (format!("date.{name}"), message))
        })
    }
}

impl NumberForms {
    /// What is wrong with them.
    pub(super) fn fault(&self) -> Option<&'static str> {
        let ten = |digits: &String| digits.chars().count() == 10;
        self.digits
            .as_ref()
            .filter(|digits| !ten(digits))
            .map(|_| "`digits` are ten characters, from zero to nine")
    }
}

/// The marks between members of a sentence, and at its end; as in English by default.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct ListMarks {
    /// The comma between members.
    pub(super) separator: String,
    /// What is before the last member, such as " and ".
    pub(super) last: String,
    /// Between the members of an enumeration, where it is not the separator.
    pub(super) enumeration: Option<String>,
    /// The semicolon between citations.
    pub(super) stronger: String,
    /// The full stop.
    pub(super) stop: String,
    /// The dash before an explanation, with its spaces.
    pub(super) dash: String,
    /// The brackets of an addition, with the space before them; ` (…)` where there are none.
    pub(super) brackets: Option<[String; 2]>,
    /// Whether the mark of a note is after a comma or full stop, and not before it.
    pub(super) mark_after_punctuation: bool,
}

impl Default for ListMarks {
    fn default() -> Self {
        Self {
            separator: ", ".into(),
            last: " and ".into(),
            enumeration: None,
            stronger: "; ".into(),
            stop: ".".into(),
            dash: " – ".into(),
            brackets: None,
            mark_after_punctuation: true,
        }
    }
}

/// The words of a language that keep to their neighbours.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Binding {
    /// Those that keep to a number after them, such as "Article".
    pub(super) before_number: Vec<String>,
    /// Those that keep to a name after them, such as "Ms.".
    pub(super) before_name: Vec<String>,
    /// What keeps to a number before it, such as "per cent".
    pub(super) after_number: Vec<String>,
    /// Those that no line ends with.
    pub(super) at_no_line_end: Vec<String>,
    /// Those that no line begins with.
    pub(super) at_no_line_start: Vec<String>,
    /// The signs that a space before them is thin for.
    pub(super) thin_before: Vec<char>,
    /// Whether spaces are between the thousands of a number.
    pub(super) space_in_thousands: bool,
}

/// How what is no word is read out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Reading {
    /// Signs and what is said for them; a dash is that between two numbers.
    pub(super) signs: BTreeMap<char, String>,
    /// Marks that are said in numbers and symbols only.
    pub(super) marks: BTreeMap<char, String>,
    /// Abbreviations and what is said for them.
    pub(super) abbreviations: BTreeMap<String, String>,
    /// Acronyms that are said as a word.
    pub(super) words: Vec<String>,
    /// Acronyms that are said letter by letter though they look like a word.
    pub(super) spelled: Vec<String>,
    /// Common words that are no acronyms when they are set in capitals.
    pub(super) common: Vec<String>,
}
