//! Numbers as people write them in tables, and as readers of a language expect them.

/// The most digits behind the mark that are printed.
const MOST_DECIMALS: usize = 6;
/// What a cell says whose number is not known.
const UNKNOWN: [&str; 9] = ["", "-", "–", "—", "..", "…", "n/a", "na", "n.a."];
/// A number of so many digits before the mark has them in groups where a space parts them.
const LEAST_SPACED: usize = 5;

/// The mark before decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1,234.5`
    Point,
    /// `1 234,5`
    Comma,
}

impl DecimalMark {
    /// The mark of a table: what one of its numbers shows, else `other`, for `1,234` may be either.
    pub fn of<'c>(cells: &(impl Iterator<Item = &'c str> + Clone), other: Self) -> Self {
        let shown = |mark: Self| {
            let (read, against) = (mark, mark.opposite());
            cells.clone().any(|cell| read_number(cell, read).is_ok() && read_number(cell, against).is_err())
        };
        match (shown(Self::Point), shown(Self::Comma)) {
            (true, false) => Self::Point,
            (false, true) => Self::Comma,
            _ => other,
        }
    }

    fn opposite(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }

    fn character(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    /// A number with so many digits behind the mark; thousands are parted by a comma or a space that does not break.
    pub fn written(self, number: f64, decimals: usize) -> String {
        let plain = format!("{:.*}", decimals.min(MOST_DECIMALS), number.abs());
        let (whole, behind) = plain.split_once('.').unwrap_or((&plain, ""));
        let (separator, least) = match self {
            Self::Point => (',', 4),
            Self::Comma => ('\u{a0}', LEAST_SPACED),
        };
        let zero = plain.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let mut text = String::from(if number < 0.0 && !zero { "\u{2212}" } else { "" });
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && whole.len() >= least && (whole.len() - i).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        if !behind.is_empty() {
            text.push(self.character());
            text.push_str(behind);
        }
        text
    }
}

/// A cell that says no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotNumber;

/// The number in a cell; `Ok(None)` where it says that it is not known. Spaces, apostrophes and the other mark part thousands.
///
/// # Errors
/// When it is no number, or its thousands are not parted as such.
pub fn read_number(cell: &str, mark: DecimalMark) -> Result<Option<f64>, NotNumber> {
    let cell = cell.trim();
    if UNKNOWN.contains(&cell.to_lowercase().as_str()) {
        return Ok(None);
    }
    let unsigned = cell.strip_prefix(['-', '\u{2212}']);
    let digits = unsigned.or_else(|| cell.strip_prefix('+')).unwrap_or(cell);
    let (whole, behind) = digits.split_once(mark.character()).unwrap_or((digits, "0"));
    let parts = |c: char| {
        c == mark.opposite().character() || matches!(c, ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}')
    };
    let groups: Vec<&str> = whole.split(parts).collect();
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let grouped =
        groups.len() == 1 || groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
    if !(grouped && groups.iter().all(|group| is_digits(group)) && is_digits(behind)) {
        return Err(NotNumber);
    }
    let number: f64 = format!("{}.{behind}", groups.concat()).parse().map_err(|_| NotNumber)?;
    Ok(Some(if unsigned.is_some() { -number } else { number }))
}

/// The digits behind the mark that a number needs.
pub fn decimals(number: f64) -> usize {
    let text = number.to_string();
    text.split_once('.').map_or(0, |(_, decimals)| decimals.len()).min(MOST_DECIMALS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let point = |cell| read_number(cell, DecimalMark::Point);
        assert_eq!(point(" 1,234.5 "), Ok(Some(1234.5)));
        assert_eq!(point("1\u{a0}234"), Ok(Some(1234.0)));
        assert_eq!(point("−3"), Ok(Some(-3.0)));
        assert_eq!(read_number("1.234,5", DecimalMark::Comma), Ok(Some(1234.5)));
        for unknown in ["", "–", "n/a", ".."] {
            assert_eq!(point(unknown), Ok(None), "{unknown}");
        }
        for wrong in ["about 3", "12 %", "1e400", "3-4", "NaN", "1,5", "1.", ".5.", "12,34", "1,2345"] {
            assert_eq!(point(wrong), Err(NotNumber), "{wrong}");
        }
        assert_eq!(read_number("1.5", DecimalMark::Comma), Err(NotNumber), "a table has one mark");
    }

    #[test]
    fn the_mark_of_a_table_is_seen_in_its_numbers() {
        let of = |cells: &[&str], other| DecimalMark::of(&cells.iter().copied(), other);
        assert_eq!(of(&["1,5", "1.234"], DecimalMark::Point), DecimalMark::Comma);
        assert_eq!(of(&["38.2", "n/a"], DecimalMark::Comma), DecimalMark::Point);
        assert_eq!(of(&["1,234"], DecimalMark::Comma), DecimalMark::Comma, "either");
        assert_eq!(of(&["12", "about 3"], DecimalMark::Point), DecimalMark::Point);
    }

    #[test]
    fn numbers_are_written_as_a_language_has_them() {
        assert_eq!(DecimalMark::Point.written(412_000.0, 0), "412,000");
        assert_eq!(DecimalMark::Comma.written(412_000.0, 0), "412\u{a0}000");
        assert_eq!(DecimalMark::Comma.written(1234.5, 2), "1234,50");
        assert_eq!(DecimalMark::Point.written(-0.25, 1), "−0.2");
        assert_eq!(DecimalMark::Point.written(-0.01, 1), "0.0");
        assert_eq!([76.2, 9.0, 0.25, 1e9].map(decimals), [1, 0, 2, 0]);
    }
}
