use std::fmt;

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
