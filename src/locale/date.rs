use super::Locale;
use super::shape::{DatePatterns, DayPatterns};
use crate::reader::{Date, DateRange};

impl Locale {
    /// A date as running text has it, as exact as it was given, such as "20 September 2024" or "September 2024".
    pub fn date(&self, date: Date) -> String {
        let year = self.year(date.year);
        match (date.month, date.day) {
            (None, _) => self.date.year.as_deref().unwrap_or("{year}").replace("{year}", &year),
            (Some(month), None) => {
                let months = self.months_alone.as_ref().unwrap_or(&self.months);
                fill(&self.date.month, &[("month", name(months, month)), ("year", &year)])
            }
            (Some(month), Some(day)) => self.fill_day(&self.date.day, date.year, month, day),
        }
    }

    /// A range of dates, such as "20–22 September 2024"; what both dates share is said once.
    pub fn date_range(&self, range: DateRange) -> String {
        let DatePatterns { day, within_month, within_year, .. } = &self.date;
        self.range_with(range, [day, within_month, within_year])
    }

    /// A range of dates with the month first, such as "September 20–22, 2024", in a language that has that form; else
    /// as [`Self::date_range`].
    pub fn american_range(&self, range: DateRange) -> String {
        match &self.date.american {
            Some(patterns) => self.range_with(range, patterns.all()),
            None => self.date_range(range),
        }
    }

    /// The days or months of a range whose year is said elsewhere, such as "September 20–22"; none for whole years and
    /// for a range over more than one.
    pub fn range_without_year(&self, range: DateRange) -> Option<String> {
        self.without_year(range, &self.date.without_year)
    }

    /// The same with the day before the month, such as "20–22 September".
    pub fn day_first_without_year(&self, range: DateRange) -> Option<String> {
        let patterns = self.date.without_year_day_first.as_ref().unwrap_or(&self.date.without_year);
        self.without_year(range, patterns)
    }

    /// What comes between two whole dates, such as a dash.
    pub fn range_dash(&self) -> &str {
        let (_, after) = self.date.range.split_once("{from}").unwrap_or_default();
        after.split_once("{to}").map_or("–", |(dash, _)| dash)
    }

    /// The months beside a day, January first.
    pub fn months(&self) -> &[String; 12] {
        &self.months
    }

    fn without_year(&self, range: DateRange, patterns: &DayPatterns) -> Option<String> {
        if range.from.year != range.to.year || range.from.month.is_none() {
            return None;
        }
        let months = self.months_alone.as_ref().unwrap_or(&self.months);
        if let (None, Some(from), Some(to)) = (range.from.day, range.from.month, range.to.month) {
            let (from, to) = (name(months, from), name(months, to));
            return Some(if from == to {
                from.to_owned()
            } else {
                fill(&self.date.range, &[("from", from), ("to", to)])
            });
        }
        Some(self.range_with(range, patterns.all()))
    }

    fn range_with(&self, range: DateRange, [one_day, within_month, within_year]: [&str; 3]) -> String {
        let DateRange { from, to } = range;
        let whole = |date: Date| match (date.month, date.day) {
            (Some(month), Some(day)) => self.fill_day(one_day, date.year, month, day),
            _ => self.date(date),
        };
        if from == to {
            return whole(from);
        }
        let year = self.year(to.year);
        match ((from.month, from.day), (to.month, to.day)) {
            ((Some(from_month), Some(from_day)), (Some(to_month), Some(to_day))) if from.year == to.year => {
                let (first, last) = (self.day(from_day), self.day(to_day));
                let (first_month, last_month) =
                    (name(&self.months, from_month), name(&self.months, to_month));
                let days = [("from", &*first), ("to", &*last), ("year", &*year)];
                let pattern = if from_month == to_month { within_month } else { within_year };
                let months = [("month", last_month), ("from-month", first_month), ("to-month", last_month)];
                fill(&fill(pattern, &days), &months)
            }
            ((Some(from_month), None), (Some(to_month), None)) if from.year == to.year => {
                let months = self.months_alone.as_ref().unwrap_or(&self.months);
                let (first, last) = (name(months, from_month), name(months, to_month));
                fill(&self.date.months, &[("from-month", first), ("to-month", last), ("year", &year)])
            }
            ((None, _), (None, _)) => {
                let years = fill(&self.date.range, &[("from", &self.year(from.year)), ("to", &year)]);
                self.date.year.as_deref().unwrap_or("{year}").replace("{year}", &years)
            }
            _ => fill(&self.date.range, &[("from", &whole(from)), ("to", &whole(to))]),
        }
    }

    fn fill_day(&self, pattern: &str, year: u16, month: u8, day: u8) -> String {
        let (day, year) = (self.day(day), self.year(year));
        fill(pattern, &[("day", &day), ("month", name(&self.months, month)), ("year", &year)])
    }

    fn day(&self, day: u8) -> String {
        match (&self.date.first, day) {
            (Some(first), 1) => first.clone(),
            _ => self.figures(&day.to_string()).into_owned(),
        }
    }

    fn year(&self, year: u16) -> String {
        self.figures(&year.to_string()).into_owned()
    }
}

impl DayPatterns {
    fn all(&self) -> [&str; 3] {
        [&self.day, &self.within_month, &self.within_year]
    }
}

/// The name of a month from 1 to 12.
fn name(months: &[String; 12], month: u8) -> &str {
    usize::from(month).checked_sub(1).and_then(|index| months.get(index)).map_or("", String::as_str)
}

fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(pattern.to_owned(), |text, (slot, value)| text.replace(&format!("{{{slot}}}"), value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn written(language: &str, from: &str, to: &str) -> String {
        let range = DateRange { from: from.parse().unwrap(), to: to.parse().unwrap() };
        Locale::built_in(&Language::parse(language).unwrap()).date_range(range)
    }

    #[test]
    fn a_date_is_as_exact_as_it_was_given() {
        let all =
            |date| ["en", "fr", "es", "de", "ru", "ar", "zh"].map(|language| written(language, date, date));
        insta::assert_debug_snapshot!(all("2024-09-01"));
        insta::assert_debug_snapshot!(all("2024-09"));
        insta::assert_debug_snapshot!(all("2024"));
    }

    #[test]
    fn a_range_says_what_both_days_share_once() {
        let all =
            |from, to| ["en", "fr", "es", "de", "ru", "ar", "zh"].map(|language| written(language, from, to));
        insta::assert_debug_snapshot!(all("2024-09-20", "2024-09-22"));
        insta::assert_debug_snapshot!(all("2024-09-30", "2024-10-02"));
        insta::assert_debug_snapshot!(all("2024-12-30", "2025-01-02"));
        insta::assert_debug_snapshot!(all("2024-09", "2025-02"));
        insta::assert_debug_snapshot!(all("2024-03", "2024-05"));
        insta::assert_debug_snapshot!(all("2020", "2024"));
    }

    #[test]
    fn other_forms_of_a_range() {
        let english = Locale::built_in(&Language::english());
        let range = |from: &str, to: &str| DateRange { from: from.parse().unwrap(), to: to.parse().unwrap() };
        let both =
            |from, to| (english.american_range(range(from, to)), english.range_without_year(range(from, to)));
        assert_eq!(
            both("2024-09-20", "2024-09-20"),
            ("September 20, 2024".into(), Some("September 20".into()))
        );
        assert_eq!(
            both("2024-09-20", "2024-09-22"),
            ("September 20–22, 2024".into(), Some("September 20–22".into()))
        );
        assert_eq!(
            both("2024-09-30", "2024-10-02"),
            ("September 30–October 2, 2024".into(), Some("September 30–October 2".into()))
        );
        assert_eq!(both("2024-12-30", "2025-01-02"), ("December 30, 2024–January 2, 2025".into(), None));
        assert_eq!(both("2024-03", "2024-05"), ("March–May 2024".into(), Some("March–May".into())));
        assert_eq!(both("2024", "2024"), ("2024".into(), None));
    }
}
