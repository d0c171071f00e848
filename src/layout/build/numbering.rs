//! The numbers of lists.

use crate::locale::Language;
use crate::text::Numerals;
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
    let letter = || if arabic { abjad(number) } else { Numerals::LowerLetter.write(number) };
    let open = if matches!(language.primary(), "fr" | "es" | "ru") { "" } else { "(" };
    match level {
        1 => format!("{open}{})", letter()),
        2 if arabic => format!("({number})"),
        2 => format!("{open}{})", Numerals::LowerRoman.write(number)),
        3 => format!("{}.", letter()),
        _ if arabic => format!("{number}."),
        _ => format!("{}.", Numerals::LowerRoman.write(number)),
    }
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
        assert_eq!(
            Numerals::LowerLetter.write(26)
                + " "
                + &Numerals::LowerLetter.write(27)
                + " "
                + &Numerals::LowerLetter.write(703),
            "z aa aaa"
        );
        assert_eq!(Numerals::LowerRoman.write(1994), "mcmxciv");
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
