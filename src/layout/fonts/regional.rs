//! What languages ask of faces beyond their script.

/// The bit of `ulCodePageRange1` (OpenType 1.9.1, table `OS/2`) that a face drawn for the language sets: where Chinese, Japanese and
/// Korean write one character, its shape is not the same.
pub(super) fn code_page(language: &str) -> Option<u32> {
    let subtags: Vec<_> = language.split('-').collect();
    match *subtags.first()? {
        "ja" => Some(17),
        "ko" => Some(19),
        "zh" | "yue" if subtags.iter().any(|tag| matches!(*tag, "Hant" | "TW" | "HK" | "MO")) => Some(20),
        "yue" if !subtags.contains(&"Hans") => Some(20),
        "zh" | "yue" => Some(18),
        _ => None,
    }
}

/// Whether the language writes Han characters in another way than mainland China, whose ways the bundled faces follow.
pub(super) fn differs_from_mainland(language: &str) -> bool {
    code_page(language).is_some_and(|bit| bit != 18)
}

/// The languages in Latin script of which Source Serif 4 and Source Sans 3 lack letters, by the exemplar characters of CLDR 48 (`main`).
const MORE_LATIN: [&str; 43] = [
    "agq", "ak", "bas", "blo", "bm", "bss", "dje", "dua", "ee", "ewo", "ff", "gaa", "ha", "jgo", "kab",
    "ken", "khq", "kkj", "kpe", "ksf", "lag", "ln", "lu", "mas", "mgo", "mua", "nmg", "nnh", "nus", "rif",
    "se", "ses", "shi", "sms", "twq", "tzm", "vai", "ve", "yav", "fat", "tw", "dyu", "fon",
];

/// Whether the bundled faces for text lack letters that the language cannot be written without. All of it is then set in a face that has
/// them, as a letter from elsewhere within a word is seen.
pub(super) fn needs_more_latin(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or_default();
    MORE_LATIN.contains(&primary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_follow_script_and_region() {
        let pages = ["zh", "zh-Hans", "zh-CN", "zh-Hant", "zh-TW", "zh-HK", "yue", "ja", "ko-KR", "en"]
            .map(code_page);
        let expected = [18, 18, 18, 20, 20, 20, 20, 17, 19];
        assert_eq!(pages[..9], expected.map(Some));
        assert_eq!(pages[9], None);
    }
}
