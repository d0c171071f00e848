//! The sessions of a body by their number.

use super::Locale;

const UNITS: [&str; 20] = [
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

impl Locale {
    /// "Sixty-fourth session" for `64`, as the title pages of documents have it: in words in English, in figures in other languages.
    pub fn nth_session(&self, number: &str) -> String {
        let words = self.spells_ordinals.then(|| number.parse().ok().and_then(ordinal)).flatten();
        let phrase = self.phrase("nth-session", "session", words.as_deref().unwrap_or(number));
        let mut characters = phrase.chars();
        characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
    }
}

/// An English ordinal number in words; none for zero and above 199.
fn ordinal(number: usize) -> Option<String> {
    let tens = |number: usize| match (number / 10, number % 10) {
        (ten, 0) => format!("{}ieth", TENS[ten].trim_end_matches('y')),
        (ten, unit) => format!("{}-{}", TENS[ten], UNITS[unit]),
    };
    match number {
        1..=19 => Some(UNITS[number].to_owned()),
        20..=99 => Some(tens(number)),
        100 => Some("one hundredth".to_owned()),
        101..=199 => Some(format!("one hundred and {}", ordinal(number - 100)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn sessions_by_number() {
        let session = |language: &str, number: &str| {
            Locale::built_in(&Language::parse(language).unwrap()).nth_session(number)
        };
        assert_eq!(session("en", "64"), "Sixty-fourth session");
        assert_eq!(session("en", "30"), "Thirtieth session");
        assert_eq!(session("en", "112"), "One hundred and twelfth session");
        assert_eq!(session("en", "2026"), "2026 session");
        assert_eq!(session("fr", "70"), "70e session");
        assert_eq!(session("zh", "64"), "第64届会议");
    }
}
