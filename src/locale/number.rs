//! Numbers as readers of a language see them.

use std::borrow::Cow;

use super::{Locale, clock};

impl Locale {
    /// A number for readers, in the digits of the language, with its thousands apart where the language has them so: `1,250`.
    pub fn number(&self, number: usize) -> String {
        let figures = number.to_string();
        let numbers = &self.numbers;
        let grouped = figures.len() >= usize::from(numbers.grouped_from.max(4));
        let mut text = String::with_capacity(figures.len() + 4);
        for (at, figure) in figures.chars().enumerate() {
            let behind = figures.len() - at;
            let parts = if numbers.lakhs && behind > 3 {
                (behind - 3).is_multiple_of(2)
            } else {
                behind.is_multiple_of(3)
            };
            if grouped && at > 0 && parts {
                text.push_str(&numbers.group);
            }
            text.push(self.digit(figure));
        }
        text
    }

    /// Seconds as people say them, such as `3:04`.
    pub fn clock(&self, seconds: usize) -> String {
        self.figures(&clock(seconds)).into_owned()
    }

    /// A text that the program makes of figures, such as a year, `2024`, or a clock, `3:04`, in the digits of the language.
    pub fn figures<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.numbers.digits.is_none() {
            return Cow::Borrowed(text);
        }
        Cow::Owned(text.chars().map(|character| self.digit(character)).collect())
    }

    /// The digit of the language for one of `0` to `9`; every other character as it is.
    fn digit(&self, character: char) -> char {
        let digits =
            self.numbers.digits.as_deref().zip(character.to_digit(10).filter(|_| character.is_ascii()));
        digits.and_then(|(digits, value)| digits.chars().nth(value as usize)).unwrap_or(character)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn numbers_follow_the_language() {
        let number = |tag: &str, number| Locale::built_in(&Language::parse(tag).unwrap()).number(number);
        for (tag, small, large, long) in [
            ("en", "7", "1,250", "1,234,567"),
            ("fr", "7", "1250", "1\u{a0}234\u{a0}567"),
            ("de", "7", "1250", "1\u{a0}234\u{a0}567"),
            ("ar", "7", "1250", "1\u{a0}234\u{a0}567"),
            ("it", "7", "1250", "1.234.567"),
            ("hi", "7", "1,250", "12,34,567"),
            ("fa", "۷", "۱٬۲۵۰", "۱٬۲۳۴٬۵۶۷"),
            ("mr", "७", "१,२५०", "१२,३४,५६७"),
        ] {
            assert_eq!(
                [number(tag, 7), number(tag, 1250), number(tag, 1_234_567)],
                [small, large, long],
                "{tag}"
            );
        }
    }

    #[test]
    fn figures_keep_what_is_no_digit() {
        let persian = Locale::built_in(&Language::parse("fa").unwrap());
        assert_eq!(persian.figures("3:04"), "۳:۰۴");
        assert_eq!(Locale::built_in(&Language::english()).figures("3:04"), "3:04");
    }
}
