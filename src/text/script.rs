//! What sort of character a character is, by the tables of Unicode.

use icu_properties::props::{
    DefaultIgnorableCodePoint, EastAsianWidth, GeneralCategory, GeneralCategoryGroup, Script,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Han characters, kana, bopomofo, and the punctuation and wide letters set with them: none of them needs a space beside it.
pub fn is_east_asian(c: char) -> bool {
    if c < '\u{2000}' {
        return false;
    }
    match CodePointMapData::<Script>::new().get(c) {
        Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo => true,
        Script::Common | Script::Latin => match CodePointMapData::<EastAsianWidth>::new().get(c) {
            EastAsianWidth::Fullwidth => true,
            EastAsianWidth::Wide => c < '\u{10000}' && !is_pictograph(c),
            // Of half a width are marks of kana, and signs of currencies.
            EastAsianWidth::Halfwidth => is_letter_or_punctuation(c),
            _ => false,
        },
        _ => false,
    }
}

/// What is not seen and parts nothing: soft hyphens, joiners, marks of direction.
pub fn is_invisible(c: char) -> bool {
    !c.is_ascii() && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// What is no word by itself: punctuation and what cannot be seen, but not signs that are read out, such as `%` and `&`.
pub(super) fn is_punctuation(c: char) -> bool {
    const READ_OUT: [char; 10] = ['%', '&', '@', '#', '§', '¶', '٪', '‰', '％', '＆'];
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    c == '|'
        || is_invisible(c)
        || (GeneralCategoryGroup::Punctuation.contains(category)
            || GeneralCategoryGroup::Separator.contains(category))
            && !READ_OUT.contains(&c)
}

fn is_letter_or_punctuation(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    GeneralCategoryGroup::Letter.contains(category) || GeneralCategoryGroup::Punctuation.contains(category)
}

/// Signs in colours, which are as wide as Han characters.
fn is_pictograph(c: char) -> bool {
    use icu_properties::props::EmojiPresentation;
    CodePointSetData::new::<EmojiPresentation>().contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn east_asian_signs_are_known_by_their_script_and_width() {
        for c in
            ['照', 'か', 'カ', 'ㄅ', '。', '「', '（', '！', 'Ａ', '々', 'ー', 'ｱ', '･', '㈱', '〆', '𠀀']
        {
            assert!(is_east_asian(c), "{c}");
        }
        for c in ['a', 'é', '“', '·', '—', '한', 'ﻻ', '₩', '👩', '⏰', '5', '№'] {
            assert!(!is_east_asian(c), "{c}");
        }
    }

    #[test]
    fn signs_that_are_read_out_are_no_punctuation() {
        assert!("!?.,;:()[]{}«»“”‘’…–—|¡¿،؛؟。、「」·".chars().all(is_punctuation));
        assert!("%&@#§€$+=<>aا照5".chars().all(|c| !is_punctuation(c)));
    }
}
