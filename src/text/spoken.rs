//! Words as they are spoken: figures, signs, acronyms and symbols of documents are read out.

use super::acronyms::acronyms;
use super::numerals::{cardinal, year};
use super::script::{is_east_asian, is_punctuation};
use crate::locale::{Language, Locale};

/// The dashes that part words.
const DASHES: [char; 3] = ['–', '—', '―'];

/// How many words are spoken; in Chinese and Japanese, how many characters.
///
/// `10 %` is *ten percent*, two words, in French *dix pour cent*, three; `A/RES/79/1` is *A slash RES slash seventy-nine slash one*,
/// seven; `NGO` is three letters and `UNESCO` one word. A hyphen joins words, and punctuation is not said.
pub fn count_spoken_words(text: &str, language: &Language, locale: &Locale) -> usize {
    let reader = ReadingAloud { language, locale, text };
    reader.tokens().iter().map(|token| reader.token(token)).sum()
}

struct ReadingAloud<'a> {
    language: &'a Language,
    locale: &'a Locale,
    text: &'a str,
}

impl ReadingAloud<'_> {
    /// The words between spaces; a number whose thousands are parted by spaces is one.
    fn tokens(&self) -> Vec<String> {
        let mut tokens: Vec<String> = Vec::new();
        let mut follows_group = false;
        for word in self.text.split_whitespace() {
            let figures = word.chars().take_while(char::is_ascii_digit).count();
            match tokens.last_mut() {
                Some(last) if follows_group && figures == 3 => last.push_str(word),
                _ => tokens.push(word.to_owned()),
            }
            let last = tokens.last().map_or("", String::as_str);
            let figures = last.trim_start_matches(|c: char| !c.is_alphanumeric());
            let is_number = !figures.is_empty() && figures.bytes().all(|c| c.is_ascii_digit());
            follows_group = is_number && !figures.starts_with('0') && (word.len() == 3 || figures.len() <= 3);
        }
        tokens
    }

    fn token(&self, token: &str) -> usize {
        if self.locale.reads_abbreviation(token).is_none()
            && (token.contains("://") || token.contains('@') || token.starts_with("www."))
        {
            return 1;
        }
        let pieces: Vec<&str> = token.split(DASHES).collect();
        let range = |pair: &&[&str]| {
            pair[0].ends_with(|c: char| c.is_ascii_digit())
                && pair[1].starts_with(|c: char| c.is_ascii_digit())
        };
        let ranges = pieces.windows(2).filter(range).count() * said(self.locale.reads_sign('–'));
        ranges + pieces.into_iter().map(|piece| self.piece(piece)).sum::<usize>()
    }

    fn piece(&self, piece: &str) -> usize {
        let outer = |c: char| is_punctuation(c) && self.locale.reads_sign(c).is_empty();
        let opened = piece.trim_start_matches(outer);
        if let Some(phrase) = self.locale.reads_abbreviation(opened) {
            return said(phrase);
        }
        let bare = opened.trim_end_matches(outer);
        if let Some(phrase) = self.locale.reads_abbreviation(bare) {
            return said(phrase);
        }
        if is_symbol(bare) { self.symbol(bare) } else { self.runs(bare) }
    }

    /// Figures, letters, signs and characters one after the other.
    fn runs(&self, text: &str) -> usize {
        let mut words = 0;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let end = if is_east_asian(first) {
                words += usize::from(!is_punctuation(first));
                first.len_utf8()
            } else if first.is_ascii_digit() {
                let end = figures_end(rest);
                words += self.figures(&rest[..end]);
                end + ordinal_end(&rest[end..])
            } else if first.is_alphabetic() {
                let end = letters_end(rest);
                words += self.letters(&rest[..end]);
                end
            } else {
                // A hyphen says "to" between two figures only.
                let between = rest[first.len_utf8()..].starts_with(|c: char| c.is_ascii_digit())
                    && text[..text.len() - rest.len()].ends_with(|c: char| c.is_ascii_digit());
                let sign = if first == '-' && between && !is_date(text) { '–' } else { first };
                words += said(self.locale.reads_sign(sign));
                first.len_utf8()
            };
            rest = &rest[end..];
        }
        words
    }

    /// A number as written, such as `1,500`, `10.5` or `10:30`.
    fn figures(&self, written: &str) -> usize {
        if let Some((hours, minutes)) = written.split_once(':') {
            return self.whole(hours) + self.figures(minutes);
        }
        let decimal = if self.locale.has_decimal_point() { '.' } else { ',' };
        let other = if decimal == '.' { ',' } else { '.' };
        let parts: Vec<&str> = written.split(['.', ',']).collect();
        let [first, middle @ ..] = parts.as_slice() else { return 0 };
        let Some((last, _)) = middle.split_last() else { return self.whole(first) };
        let grouped =
            middle.iter().all(|part| part.len() == 3) && (1..=3).contains(&first.len()) && *first != "0";
        if grouped && !written.contains(decimal) {
            return self.cardinal(&parts.concat());
        }
        if last.len() == 4 && middle.len() == 2 && !written.contains(',') {
            return parts.iter().map(|part| self.whole(part)).sum();
        }
        let dots = said(self.locale.reads_mark(decimal));
        match written.rsplit_once(decimal).or_else(|| written.rsplit_once(other)) {
            // Decimals are read figure by figure where there is a point, else as a number.
            Some((whole, decimals)) if middle.len() == 1 || written.contains(other) => {
                let after = if decimal == '.' { decimals.len() } else { self.whole(decimals) };
                self.cardinal(&whole.replace([other, decimal], "")) + dots + after
            }
            _ => parts.iter().map(|part| self.whole(part)).sum::<usize>() + dots * middle.len(),
        }
    }

    /// A number that is no year.
    fn cardinal(&self, figures: &str) -> usize {
        match figures.parse::<u64>() {
            Ok(number) if figures.len() < 16 => cardinal(number, self.language),
            _ => figures.len(),
        }
    }

    /// A number without any mark in it.
    fn whole(&self, figures: &str) -> usize {
        match figures.parse::<u64>() {
            Ok(number) if figures.len() == 4 && (1100..2100).contains(&number) => year(number, self.language),
            Ok(number) if figures.len() < 16 && (figures.len() == 1 || !figures.starts_with('0')) => {
                cardinal(number, self.language)
            }
            _ => figures.len(),
        }
    }

    /// A word, whose parts are said apart where there is an acronym among them.
    fn letters(&self, word: &str) -> usize {
        let spelled: usize = acronyms(word).map(|range| self.acronym(&word[range]).saturating_sub(1)).sum();
        let parts = if spelled > 0 { word.split('-').filter(|part| !part.is_empty()).count() } else { 1 };
        parts + spelled
    }

    /// Its letters, or one word where it is said as a word.
    fn acronym(&self, letters: &str) -> usize {
        let count = letters.chars().count();
        if is_roman(letters) || self.is_emphasised(letters) || self.locale.is_said_as_word(letters) {
            1
        } else {
            count
        }
    }

    /// Whether it is a common word in capitals, such as `IS` or `NOT`: the text has it in small letters, or the language.
    fn is_emphasised(&self, capitals: &str) -> bool {
        let small = capitals.to_lowercase();
        self.locale.is_common(&small)
            || self
                .text
                .split(|c: char| !c.is_alphabetic())
                .any(|word| word == small && capitals.chars().count() > 3)
    }

    /// The symbol of a document, whose slashes and dots are said.
    fn symbol(&self, symbol: &str) -> usize {
        let mark = |c: char| matches!(c, '/' | '.' | '-');
        let marks: usize = symbol.chars().filter(|&c| mark(c)).map(|c| said(self.locale.reads_mark(c))).sum();
        marks + symbol.split(mark).map(|part| self.runs(part)).sum::<usize>()
    }
}

/// How many words a phrase has, in Chinese characters.
fn said(phrase: &str) -> usize {
    let characters = phrase.chars().filter(|&c| is_east_asian(c)).count();
    if characters > 0 { characters } else { phrase.split_whitespace().count() }
}

/// Whether it is the symbol of a document, such as `A/RES/79/1`.
fn is_symbol(token: &str) -> bool {
    token.starts_with(char::is_alphabetic)
        && token.contains('/')
        && token.contains(|c: char| c.is_ascii_digit())
        && !token.contains(char::is_lowercase)
}

fn is_roman(letters: &str) -> bool {
    letters.chars().all(|c| "IVX".contains(c))
}

/// A day written in figures, such as `2024-09-20`.
fn is_date(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    parts == [4, 2, 2]
}

/// Where a number ends, with the marks between its figures.
fn figures_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let figure = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let inner = |at: usize| matches!(bytes[at], b'.' | b',' | b':') && figure(at + 1);
    (0..bytes.len()).find(|&at| !figure(at) && !inner(at)).unwrap_or(bytes.len())
}

/// What makes a number an ordinal is no word of its own.
fn ordinal_end(after: &str) -> usize {
    const ENDINGS: [&str; 18] = [
        "st", "nd", "rd", "th", "er", "re", "e", "ème", "eme", "nde", "ers", "es", ".º", ".ª", "º", "ª",
        "-й", "-го",
    ];
    let letters = after.find(|c: char| !(c.is_alphabetic() || matches!(c, '.' | '-'))).unwrap_or(after.len());
    let ending = after[..letters].trim_end_matches(['.', '-']);
    if ENDINGS.contains(&ending) { ending.len() } else { 0 }
}

/// Where a word ends: hyphens and apostrophes between letters are in it.
fn letters_end(text: &str) -> usize {
    let inner = |at: usize, c: char| {
        matches!(c, '-' | '‐' | '‑' | '’' | '\'' | '\u{ad}')
            && text[at + c.len_utf8()..].starts_with(char::is_alphabetic)
    };
    let mark = |c: char| c.is_alphabetic() || unicode_mark(c);
    let end = text.char_indices().find(|&(at, c)| (!mark(c) || is_east_asian(c)) && !inner(at, c));
    end.map_or(text.len(), |(at, _)| at)
}

/// Marks that stand on letters and end no word.
fn unicode_mark(c: char) -> bool {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut pair = String::from("a");
    pair.push(c);
    !c.is_alphanumeric() && pair.graphemes(true).count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_signs_acronyms_and_symbols_are_read_out() {
        for (tag, text, said) in [
            ("en", "", ""),
            ("en", "10 %", "ten percent"),
            ("en", "10% of", "ten percent of"),
            ("en", "A/RES/79/1", "A slash RES slash seventy-nine slash one"),
            (
                "en",
                "(E/CN.5/2026/NGO/1).",
                "E slash C N point five slash twenty twenty-six slash N G O slash one",
            ),
            ("en", "the UN, NGOs and UNESCO’s", "the U N N G Os and UNESCO’s"),
            ("en", "MMM’s", "M M M’s"),
            ("en", "care work IS work, NOT charity", "care work is work not charity"),
            ("en", "1,500.5 hours", "one thousand five hundred point five hours"),
            ("en", "in 1995, 350 women", "in nineteen ninety-five three hundred and fifty women"),
            ("en", "the 79th session", "the seventy-ninth session"),
            ("en", "2015–2030", "twenty fifteen to twenty thirty"),
            ("en", "5-10 years", "five to ten years"),
            ("en", "family-friendly men/fathers and/or", "family-friendly men fathers and or"),
            ("en", "care – and — that", "care and that"),
            ("en", "$ 5 & €20", "dollars five and euros twenty"),
            ("en", "US$ 5 million", "U S dollars five million"),
            ("en", "COVID-19, G20, CO2", "COVID nineteen G twenty C O two"),
            ("en", "target 5.4", "target five point four"),
            ("en", "e.g. at 10:30", "for example at ten thirty"),
            ("en", "Article IV", "Article four"),
            ("en", "“Care” … ! ?", "care"),
            ("fr", "10 %", "dix pour cent"),
            ("fr", "1\u{202f}500 femmes", "mille cinq cents femmes"),
            ("fr", "12 500 000", "douze millions cinq cent mille"),
            ("fr", "10,25 %", "dix virgule vingt-cinq pour cent"),
            ("fr", "l’ONU et l’OIT", "l’ONU et l’O I T"),
            ("fr", "«\u{a0}Oui\u{202f}!\u{a0}»", "oui"),
            ("fr", "le 1er mai 2024", "le premier mai deux mille vingt-quatre"),
            ("es", "1.500 mujeres", "mil quinientas mujeres"),
            ("es", "el 35,5 %", "el treinta y cinco coma cinco por ciento"),
            ("es", "¿la ONU?", "la ONU"),
            ("de", "10,5 %", "zehn Komma fünf Prozent"),
            ("ru", "10 % и № 5", "десять процентов и номер пять"),
        ] {
            let language = Language::parse(tag).unwrap();
            assert_eq!(
                count_spoken_words(text, &language, Locale::built_in(&language)),
                said.split_whitespace().count(),
                "{text}"
            );
        }
    }

    #[test]
    fn chinese_and_japanese_are_counted_in_characters() {
        for (tag, text, said) in [
            ("zh", "无偿照护工作。", "无偿照护工作"),
            ("zh", "“照护”：工作、家庭；", "照护工作家庭"),
            ("zh", "2030 年议程", "二零三零年议程"),
            ("zh", "关怀——社会", "关怀社会"),
            ("zh", "增长10.5%。", "增长百分之十点五"),
        ] {
            let language = Language::parse(tag).unwrap();
            assert_eq!(
                count_spoken_words(text, &language, Locale::built_in(&language)),
                said.chars().count(),
                "{text}"
            );
        }
        assert_eq!(
            count_spoken_words(
                "カナダ GDP",
                &Language::parse("ja").unwrap(),
                Locale::built_in(&Language::english())
            ),
            6
        );
        assert_eq!(
            count_spoken_words(
                "돌봄 노동",
                &Language::parse("ko").unwrap(),
                Locale::built_in(&Language::english())
            ),
            2
        );
    }
}
