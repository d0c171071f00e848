//! The numbers of lists.

use crate::locale::Language;
use crate::theme::NumberStyle;

/// The letters of Arabic in the order in which they count.
const ABJAD: [&str; 28] = [
    "أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر", "ش",
    "ت", "ث", "خ", "ذ", "ض", "ظ", "غ",
];

/// How an item is numbered in a list that `level` numbered lists hold.
///
/// Below a numbered paragraph the United Nations count (a), (i), a., i.; in French, Spanish and Russian the first bracket is left out
/// (Editorial Manual, Paragraphs and subparagraphs). In Arabic the letters are those of the abjad.
pub(super) fn number(style: NumberStyle, language: &Language, level: usize, number: u32) -> String {
    if style == NumberStyle::Decimal || level == 0 || number == 0 {
        return format!("{number}.");
    }
    let arabic = language.primary() == "ar";
    let letter = || if arabic { abjad(number) } else { latin(number) };
    let open = if matches!(language.primary(), "fr" | "es" | "ru") { "" } else { "(" };
    match level {
        1 => format!("{open}{})", letter()),
        2 if arabic => format!("({number})"),
        2 => format!("{open}{})", roman(number)),
        3 => format!("{}.", letter()),
        _ if arabic => format!("{number}."),
        _ => format!("{}.", roman(number)),
    }
}

/// a to z, then aa, ab and so on.
fn latin(mut number: u32) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    letters.iter().rev().collect()
}

fn abjad(number: u32) -> String {
    let index = number as usize - 1;
    // A list of more letters than a line holds is counted in figures.
    if index >= 4 * ABJAD.len() {
        number.to_string()
    } else {
        ABJAD[index % ABJAD.len()].repeat(index / ABJAD.len() + 1)
    }
}

fn roman(mut number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    // Nobody can read more, and a number of a list may have ten figures.
    if number >= 4000 {
        return number.to_string();
    }
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            out += sign;
            number -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(language: &str, number: u32) -> [String; 5] {
        let language = Language::parse(language).unwrap();
        [0, 1, 2, 3, 4].map(|level| super::number(NumberStyle::UnitedNations, &language, level, number))
    }

    #[test]
    fn subparagraphs_are_numbered_as_the_united_nations_do() {
        assert_eq!(labels("en", 4), ["4.", "(d)", "(iv)", "d.", "iv."]);
        assert_eq!(labels("fr-BE", 4), ["4.", "d)", "iv)", "d.", "iv."]);
        assert_eq!(labels("es", 9), ["9.", "i)", "ix)", "i.", "ix."]);
        assert_eq!(labels("ar", 2), ["2.", "(ب)", "(2)", "ب.", "2."]);
        assert_eq!(labels("zh", 1), ["1.", "(a)", "(i)", "a.", "i."]);
    }

    #[test]
    fn every_number_has_a_label() {
        assert_eq!(latin(26) + " " + &latin(27) + " " + &latin(703), "z aa aaa");
        assert_eq!(roman(1994), "mcmxciv");
        assert_eq!(abjad(29), "أأ");
        for number in [0, 1, u32::MAX] {
            assert!(
                labels("en", number)
                    .iter()
                    .chain(&labels("en", number.min(9999)))
                    .all(|label| !label.is_empty())
            );
        }
        assert_eq!(number(NumberStyle::Decimal, &Language::english(), 3, 7), "7.");
    }
}
