//! Dates, numbers and quotation marks of the languages that this program has no words for (Unicode CLDR).
//!
//! `assets/locales/cldr.txt` has them in 130 kB. The crates `icu_datetime` and `icu_decimal` would add some 1.2 MB for days and numbers
//! alone, and have no ranges of dates, which statements print for their events.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use icu_locale::{LanguageIdentifier, LocaleExpander};

use super::{Language, Locale, store};

/// What begins a block, before the tag of its language.
const BLOCK: &str = "=== ";

struct StoredBlock {
    text: &'static str,
    locale: OnceLock<Locale>,
}

static BLOCKS: LazyLock<BTreeMap<&'static str, StoredBlock>> = LazyLock::new(|| {
    let blocks = include_str!("../../assets/locales/cldr.txt").split(BLOCK).skip(1);
    blocks
        .filter_map(|block| block.split_once('\n'))
        .map(|(tag, text)| (tag, StoredBlock { text, locale: OnceLock::new() }))
        .collect()
});

/// The block of a language in the script that its tag names or means.
fn block(language: &Language) -> Option<&'static StoredBlock> {
    let primary = match language.primary() {
        "tl" => "fil",
        primary => primary,
    };
    let script = |tag: &str| {
        let mut tag = LanguageIdentifier::try_from_str(tag).ok()?;
        LocaleExpander::new_extended().maximize(&mut tag);
        tag.script
    };
    let written = script(language.as_str())?;
    let own = BLOCKS.get(format!("{primary}-{written}").as_str());
    own.or_else(|| BLOCKS.get(primary).filter(|_| script(primary) == Some(written)))
}

/// The locale of a language: its own dates, numbers and quotation marks, and English words.
pub(super) fn locale(language: &Language) -> Option<&'static Locale> {
    let block = block(language)?;
    let read = || {
        let mut locale: Locale = store::parse(&[block.text, store::english_words()].concat());
        let names: Vec<String> = locale.words.keys().cloned().collect();
        locale.mark_english(names, language.direction());
        locale
    };
    Some(block.locale.get_or_init(read))
}

/// The part of a file of a locale that CLDR knows.
pub(super) fn text(language: &Language) -> Option<&'static str> {
    block(language).map(|block| block.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::{Date, DateRange};

    fn of(tag: &str) -> &'static Locale {
        locale(&Language::parse(tag).unwrap()).unwrap()
    }

    #[test]
    fn every_block_is_a_locale() {
        for (tag, stored) in BLOCKS.iter() {
            let locale: Locale = store::parse(&[stored.text, store::english_words()].concat());
            assert_eq!(locale.date.faults().count(), 0, "{tag}");
            assert!(locale.numbers.fault().is_none(), "{tag}");
        }
        assert!(BLOCKS.len() > 150);
    }

    #[test]
    fn dates_are_written_as_the_language_has_them() {
        let range = |from: &str, to: &str| DateRange { from: from.parse().unwrap(), to: to.parse().unwrap() };
        for (tag, day, month, days) in [
            ("it", "1 settembre 2024", "settembre 2024", "20–22 settembre 2024"),
            ("nl", "1 september 2024", "september 2024", "20–22 september 2024"),
            ("sw", "1 Septemba 2024", "Septemba 2024", "20 – 22 Septemba 2024"),
            ("hi", "1 सितंबर 2024", "सितंबर 2024", "20–22 सितंबर 2024"),
            ("ja", "2024年9月1日", "2024年9月", "2024年9月20日～22日"),
            ("ko", "2024년 9월 1일", "2024년 9월", "2024년 9월 20일~22일"),
            ("he", "1 בספטמבר 2024", "ספטמבר 2024", "20–22 בספטמבר 2024"),
            ("fa", "۱ سپتامبر ۲۰۲۴", "سپتامبر ۲۰۲۴", "۲۰ تا ۲۲ سپتامبر ۲۰۲۴"),
            ("tr", "1 Eylül 2024", "Eylül 2024", "20–22 Eylül 2024"),
            ("hu", "2024. szeptember 1.", "2024. szeptember", "2024. szeptember 20–22."),
            ("pl", "1 września 2024", "wrzesień 2024", "20–22 września 2024"),
            ("fi", "1. syyskuuta 2024", "syyskuu 2024", "20.–22. syyskuuta 2024"),
            ("bn", "১ সেপ্টেম্বর, ২০২৪", "সেপ্টেম্বর ২০২৪", "২০–২২ সেপ্টেম্বর, ২০২৪"),
        ] {
            let locale = of(tag);
            let date = |text: &str| locale.date(text.parse::<Date>().unwrap());
            assert_eq!(date("2024-09-01"), day, "{tag}");
            assert_eq!(date("2024-09"), month, "{tag}");
            assert_eq!(locale.date_range(range("2024-09-20", "2024-09-22")), days, "{tag}");
        }
        assert_eq!(of("cs").date_range(range("2024-09-30", "2024-10-02")), "30. září – 2. října 2024");
        assert_eq!(of("uk").date_range(range("2024-03", "2024-05")), "березень – травень 2024\u{a0}р.");
    }

    #[test]
    fn a_script_that_nobody_knows_months_in_is_none_of_another() {
        assert_eq!(of("sr").date.month, of("sr-Cyrl-RS").date.month);
        assert_ne!(of("sr").months, of("sr-Latn").months);
        assert_eq!(of("sr-ME").months, of("sr-Latn").months);
        assert_eq!(of("tl").months, of("fil").months);
        for tag in ["kk-Latn", "qaa", "hi-Arab"] {
            assert!(locale(&Language::parse(tag).unwrap()).is_none(), "{tag}");
        }
    }
}
