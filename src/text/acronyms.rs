use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::script::is_east_asian;

/// Where the letters of acronyms are, in bytes: words of two capitals and more, without an article before them (`l’ONU`) or
/// the ending of a plural or a genitive after. Addresses and the symbols of documents have none.
pub fn acronyms(text: &str) -> impl Iterator<Item = Range<usize>> {
    // Chinese is beside Latin letters without a space.
    let tokens = text.split(|c: char| c.is_whitespace() || is_east_asian(c)).filter(|token| {
        let symbol = token.contains('/') && token.contains(|c: char| c.is_ascii_digit());
        !symbol && !token.contains("://") && !token.contains('@')
    });
    tokens.flat_map(UnicodeSegmentation::unicode_words).filter_map(|word| {
        let word = match word.split_once(['’', '\'']) {
            Some((article, rest)) if is_article(article) => rest,
            _ => word,
        };
        let length = word.find(|c: char| !c.is_uppercase()).unwrap_or(word.len());
        let (letters, ending) = word.split_at(length);
        let ends = ending.is_empty() || ending == "s" || ending.starts_with(['’', '\'']);
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        (letters.chars().nth(1).is_some() && ends).then_some(start..start + length)
    })
}

/// Whether the word before an apostrophe is no part of a name: small letters, or an article that begins a sentence (`L’ONU`).
fn is_article(word: &str) -> bool {
    word.chars().all(char::is_lowercase)
        || matches!(word, "L" | "D" | "Qu" | "S" | "Dell" | "All" | "Nell" | "Sull")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_are_told_from_other_capitals() {
        let found = |text| acronyms(text).map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("the ECOSOC (NGOs) and MMM’s at UNESCO."), ["ECOSOC", "NGO", "MMM", "UNESCO"]);
        assert_eq!(found("L’IDGX a baissé. D'AEPE"), ["IDGX", "AEPE"]);
        assert_eq!(found("ПРООН et l’ONU, d'ECOSOC-CNU"), ["ПРООН", "ONU", "ECOSOC", "CNU"]);
        assert_eq!(
            found("NGO/CSO in the UN, 联合国（OHCHR）和UNICEF的"),
            ["NGO", "CSO", "UN", "OHCHR", "UNICEF"]
        );
        assert_eq!(found("I am iPhone, SDGx, #CareLSE, CO2, O’NEILL, in the U.S."), [""; 0]);
        assert_eq!(found("E/CN.5/2026/NGO/1, A/RES/72/163, http://WWW.EXAMPLE.ORG, ME@EXAMPLE.ORG"), [""; 0]);
        assert_eq!(found("第E/CN.6/2024/NGO/12号文件"), [""; 0]);
    }
}
