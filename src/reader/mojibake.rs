//! Text in UTF-8 that was once read as Windows-1252 or Mac OS Roman, such as `itâ€™s`.

use std::ops::Range;

use super::code_pages::{mac_byte, windows_byte};

/// Characters that were read wrongly, and what they were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Garbled {
    /// Their bytes in the text.
    pub(super) range: Range<usize>,
    /// What was meant.
    pub(super) meant: String,
    /// Whether nothing else can have been meant.
    pub(super) certain: bool,
}

/// Read wrongly more often than this, text is no longer told from noise.
const MOST_ROUNDS: usize = 3;

/// The garbled places of a text, in order. Only what decodes without loss and is not plausible as it is counts: capitals before
/// quotation marks (`SOCIÉTÉ”`) decode too, and are left alone.
pub(super) fn find(text: &str) -> Vec<Garbled> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut found = once(text);
    for garbled in &mut found {
        for _ in 1..MOST_ROUNDS {
            let chars: Vec<(usize, char)> = garbled.meant.char_indices().collect();
            let again = run(&chars, windows_byte);
            if again.is_empty() || again.iter().map(|(length, _)| length).sum::<usize>() < chars.len() {
                break;
            }
            garbled.meant = again.iter().map(|(_, c)| *c).collect();
        }
    }
    found.retain(|garbled| !garbled.meant.contains(char::is_control));
    found
}

fn once(text: &str) -> Vec<Garbled> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let end = |index: usize| chars.get(index).map_or(text.len(), |(at, _)| *at);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        // No garbled place begins with a character of ASCII.
        if chars[at].1.is_ascii() {
            at += 1;
            continue;
        }
        let around = ByteNeighbours { chars: &chars, at };
        let (length, meant, certain) = match run(&chars[at..], windows_byte) {
            run if run.len() > 1 => {
                (run.iter().map(|(length, _)| length).sum(), run.iter().map(|(_, c)| *c).collect(), true)
            }
            run => match run.first() {
                Some(&(length, c)) if around.is_windows(length, c) => (length, shown(c), true),
                _ => match run_of_mac(&around) {
                    Some((length, c)) => (length, c.to_string(), true),
                    None if around.lost_its_space() => (2, " ".to_owned(), false),
                    None => {
                        at += 1;
                        continue;
                    }
                },
            },
        };
        found.push(Garbled { range: chars[at].0..end(at + length), meant, certain });
        at += length;
    }
    found
}

/// A byte order mark is nothing within a text.
fn shown(c: char) -> String {
    if c == '\u{FEFF}' { String::new() } else { c.to_string() }
}

/// The characters that these ones stand for, one after the other, each with how many stand for it.
fn run(chars: &[(usize, char)], byte: impl Fn(char) -> Option<u8> + Copy) -> Vec<(usize, char)> {
    let mut run = Vec::new();
    let mut rest = chars;
    while let Some((length, c)) = decoded(rest, byte) {
        run.push((length, c));
        rest = &rest[length..];
    }
    run
}

/// The character whose UTF-8 bytes these characters are.
fn decoded(chars: &[(usize, char)], byte: impl Fn(char) -> Option<u8>) -> Option<(usize, char)> {
    let lead = byte(chars.first()?.1)?;
    let length = match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let bytes: Vec<u8> = chars.get(..length)?.iter().map(|(_, c)| byte(*c)).collect::<Option<_>>()?;
    let c = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    (!c.is_ascii_control()).then_some((length, c))
}

fn run_of_mac(around: &ByteNeighbours<'_>) -> Option<(usize, char)> {
    let (length, c) = decoded(&around.chars[around.at..], mac_byte)?;
    let beside = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let in_word = beside(around.before()) || beside(around.get(length));
    let meant = match around.get(0)? {
        '√' => c.is_alphabetic() && in_word,
        '¬' => matches!(c, '\u{a0}' | '«' | '»' | '°') && in_word,
        '‚' => ('\u{2010}'..='\u{203A}').contains(&c),
        _ => false,
    };
    meant.then_some((length, c))
}

/// A place in a text, and what is around it.
struct ByteNeighbours<'a> {
    chars: &'a [(usize, char)],
    at: usize,
}

impl ByteNeighbours<'_> {
    fn get(&self, distance: usize) -> Option<char> {
        self.chars.get(self.at + distance).map(|(_, c)| *c)
    }

    fn before(&self) -> Option<char> {
        self.at.checked_sub(1).map(|at| self.chars[at].1)
    }

    /// Whether the next `length` characters are surely one that was read as Windows-1252.
    fn is_windows(&self, length: usize, c: char) -> bool {
        let (Some(lead), Some(second)) = (self.get(0), self.get(1)) else { return false };
        let after_capital = self.before().is_some_and(char::is_uppercase);
        let after_small = self.before().is_some_and(char::is_lowercase);
        let before_letter = self.get(length).is_some_and(char::is_alphabetic);
        // What may close a word in capitals: `IRMÃ”`, `MANHÃ…`.
        let closes = matches!(
            second,
            '\u{a0}'
                | '«'
                | '»'
                | '›'
                | '‹'
                | '‘'
                | '’'
                | '“'
                | '”'
                | '„'
                | '‚'
                | '–'
                | '—'
                | '…'
                | '•'
        );
        match (length, lead) {
            (2, 'Â') => !after_capital,
            (2, 'Ã') => !(closes && after_capital && !before_letter),
            (2, 'Ä' | 'Å') => {
                let joins = after_small || (before_letter && (!closes || second == '“'));
                c.is_alphabetic() && joins
            }
            (3, 'â') => matches!(
                second,
                '€' | '‚' | '„' | '†' | '‡' | 'ˆ' | '‰' | '‹' | 'œ' | 'ž' | 'Ÿ' | '\u{80}'..='\u{9f}'
            ),
            (3, 'ï') => matches!(second, '»' | '¬' | '¼' | '½'),
            (4, 'ð') => second == 'Ÿ' || second == '\u{9f}',
            _ => false,
        }
    }

    /// Whether a no-break space was read as `Â` and itself, and has become a plain one since.
    fn lost_its_space(&self) -> bool {
        let ends = |c: char| {
            c.is_lowercase() || c.is_ascii_digit() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')')
        };
        self.get(0) == Some('Â') && self.get(1) == Some(' ') && self.before().is_some_and(ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repaired(text: &str) -> String {
        let mut repaired = text.to_owned();
        for garbled in find(text).iter().rev() {
            repaired.replace_range(garbled.range.clone(), &garbled.meant);
        }
        repaired
    }

    /// What a text becomes when its bytes are read in another code page.
    fn misread(text: &str, byte: impl Fn(char) -> Option<u8>) -> String {
        let all = (0x80..=0xFFFF).filter_map(char::from_u32);
        let table: Vec<(char, u8)> = all.filter_map(|c| Some((c, byte(c)?))).collect();
        let read = |b: u8| {
            if b < 0x80 { b as char } else { table.iter().rfind(|(_, known)| *known == b).unwrap().0 }
        };
        text.bytes().map(read).collect()
    }

    #[test]
    fn what_was_misread_comes_back() {
        for text in [
            "Mothers don’t stop – “care” is 5 € a day…",
            "L’été à la forêt : « œuvre » déjà, garçon, où",
            "niño, São, Łódź, İstanbul, ½ °C",
            "Уход — это работа",
            "العمل والرعاية",
            "照护工作。",
            "thanks 😀",
        ] {
            let windows = misread(text, windows_byte);
            assert_eq!(repaired(&windows), text, "{windows}");
            assert_eq!(repaired(&misread(&windows, windows_byte)), text, "{windows}, twice");
            let latin = |c: char| u8::try_from(u32::from(c)).ok();
            let latin = misread(&misread(text, latin), latin);
            assert_eq!(repaired(&latin), text, "{latin}, twice as Latin-1");
        }
        for text in ["Mothers don’t stop – “care”…", "L’été, garçon, niño, São"] {
            assert_eq!(repaired(&misread(text, mac_byte)), text);
        }
        let latin = "donâ\u{80}\u{99}t";
        assert_eq!(repaired(latin), "don’t");
        let found = find("the policy ofÂ care");
        assert_eq!((found.len(), &*found[0].meant, found[0].certain), (1, " ", false));
    }

    #[test]
    fn true_letters_are_left_alone() {
        for text in [
            "La forêt, São Tomé, Ñandú, Åre, « Ébène », l’Âge d’or, 5 €, œuvre, niño.",
            "“SOCIÉTÉ”, ‘ÉTÉ’”… À «\u{a0}LA FORÊT\u{a0}» – IRMÃ” MANHÃ… ÂNGELO, AÇÃO—AÇÕES",
            "Å, Ä, Ö: „Å“ und Ä–Ö; √2 ≈ 1.4, √π, ¬p, © 2024, ±5 °C, 3 × 2",
            "été”…, né’”, là», voilà… Ça coûte 5\u{a0}€",
            "Việt Nam, Đà Nẵng, Ελλάδα, Україна, ÂÂ",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
