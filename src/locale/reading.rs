use super::Locale;

/// The letters that make a syllable, Latin and Cyrillic.
const VOWELS: &str = "AEIOUYÀÂÉÈÊÍÓÔÚАЕЁИОУЫЭЮЯ";

impl Locale {
    /// What is said for a sign, such as `percent`; empty where nothing is. The en dash is that between two numbers.
    pub fn reads_sign(&self, sign: char) -> &str {
        self.reading.signs.get(&sign).map_or("", String::as_str)
    }

    /// What is said for a mark in a number or symbol, such as `slash`; empty where nothing is.
    pub fn reads_mark(&self, mark: char) -> &str {
        self.reading.marks.get(&mark).map_or("", String::as_str)
    }

    /// What is said for an abbreviation, if it is one.
    pub fn reads_abbreviation(&self, written: &str) -> Option<&str> {
        self.reading.abbreviations.get(written).map(String::as_str)
    }

    /// Whether a word ends in a full stop that ends no sentence, such as `Ms.`, `Art.` and `J.`.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        let listed = |list: &[String]| list.iter().any(|known| known == word);
        let initial = word
            .strip_suffix('.')
            .is_some_and(|letter| letter.chars().count() == 1 && letter.chars().all(char::is_uppercase));
        let known = self.reading.abbreviations.contains_key(word);
        // What ends a list, such as `etc.`, ends a sentence as well.
        let ends = matches!(word, "etc." | "usw." | "т.д.");
        initial
            || (word.ends_with('.')
                && !ends
                && (known || listed(&self.binding.before_number) || listed(&self.binding.before_name)))
    }

    /// Whether a point stands before decimals; else a comma does.
    pub fn has_decimal_point(&self) -> bool {
        self.numbers.decimal == "."
    }

    /// Whether it is a common word, in small letters.
    pub fn is_common(&self, word: &str) -> bool {
        self.reading.common.iter().any(|common| common == word)
    }

    /// Whether an acronym is said as a word and not letter by letter: the language says so, else it has the syllables of one.
    pub fn is_said_as_word(&self, acronym: &str) -> bool {
        let listed = |list: &[String]| list.iter().any(|known| known == acronym);
        if listed(&self.reading.words) {
            return true;
        }
        !listed(&self.reading.spelled) && has_syllables(acronym)
    }
}

/// Three letters are a syllable with a vowel between two consonants, as in `RES`. More are a word without consonants that nobody
/// says in a row: two at the beginning but before L or R, two at the end but before S, three anywhere.
fn has_syllables(acronym: &str) -> bool {
    let letters: Vec<char> = acronym.chars().collect();
    let vowels: Vec<bool> = letters.iter().map(|&c| VOWELS.contains(c)).collect();
    match vowels.as_slice() {
        [] | [_] | [_, _] => false,
        [first, second, third] => !first && *second && !third,
        [first, second, .., before, last] => {
            let begins = *first || *second || matches!(letters[1], 'L' | 'R');
            let ends = *before || *last || letters.last() == Some(&'S');
            let sayable = !vowels.windows(3).any(|three| three.iter().all(|vowel| !vowel));
            begins && ends && sayable && vowels.iter().filter(|vowel| **vowel).count() > 1
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn acronyms_are_said_as_words_or_spelled() {
        for (tag, words, spelled) in [
            (
                "en",
                "UNESCO UNICEF ECOSOC CEDAW NATO UNEP COP RES UNCTAD AIDS",
                "UN MMM NGO ILO SDG UNDP OHCHR UCLG UNFPA HIV USA OECD WHO IUCN",
            ),
            ("fr", "ONU UNESCO SIDA OTAN COP", "OIT ONG ODD PNUD UE OCDE PIB VIH OMS"),
            ("es", "ONU UNESCO SIDA OTAN PIB", "OIT ONG ODS UE OCDE VIH OMS"),
        ] {
            let locale = Locale::built_in(&Language::parse(tag).unwrap());
            for acronym in words.split(' ') {
                assert!(locale.is_said_as_word(acronym), "{acronym} in {tag}");
            }
            for acronym in spelled.split(' ') {
                assert!(!locale.is_said_as_word(acronym), "{acronym} in {tag}");
            }
        }
    }
}
