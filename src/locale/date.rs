use super::Locale;
use crate::reader::{Date, DateRange};

impl Locale {
    /// A date as running text has it, as exact as it was given, such as "20 September 2024" or "September 2024".
    pub fn date(&self, date: Date) -> String {
        let year = date.year.to_string();
        match (date.month, date.day) {
            (None, _) => self.date.year.as_deref().unwrap_or("{year}").replace("{year}", &year),
            (Some(month), None) => {
                let months = self.months_alone.as_ref().unwrap_or(&self.months);
                fill(&self.date.month, &[("month", name(months, month)), ("year", &year)])
            }
            (Some(month), Some(day)) => {
                let month = name(&self.months, month);
                fill(&self.date.day, &[("day", &self.day(day)), ("month", month), ("year", &year)])
            }
        }
    }

    /// A range of dates, such as "20–22 September 2024"; what both dates share is said once.
    pub fn date_range(&self, range: DateRange) -> String {
        let DateRange { from, to } = range;
        if from == to {
            return self.date(from);
        }
        let ((Some(from_month), Some(from_day)), (Some(to_month), Some(to_day))) =
            ((from.month, from.day), (to.month, to.day))
        else {
            return fill(&self.date.range, &[("from", &self.date(from)), ("to", &self.date(to))]);
        };
        let (year, first, last) = (to.year.to_string(), self.day(from_day), self.day(to_day));
        let (first_month, last_month) = (name(&self.months, from_month), name(&self.months, to_month));
        if from.year != to.year {
            fill(&self.date.range, &[("from", &self.date(from)), ("to", &self.date(to))])
        } else if from_month == to_month {
            let values = [("from", &*first), ("to", &*last), ("month", last_month), ("year", &*year)];
            fill(&self.date.within_month, &values)
        } else {
            let days = [("from", &*first), ("to", &*last), ("year", &*year)];
            let pattern = fill(&self.date.within_year, &days);
            fill(&pattern, &[("from-month", first_month), ("to-month", last_month)])
        }
    }

    fn day(&self, day: u8) -> String {
        match (&self.date.first, day) {
            (Some(first), 1) => first.clone(),
            _ => day.to_string(),
        }
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
        Locale::of(&Language::parse(language).unwrap()).date_range(range)
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
    }
}
