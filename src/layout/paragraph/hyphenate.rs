//! Where words and addresses may be divided.

use std::ops::Range;

use super::syllables::with_syllable_ends;
use crate::layout::metrics::parting;
use crate::locale::Language;

/// A way to divide text between two characters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Division {
    /// Without a mark.
    Plain {
        /// How unwelcome it is.
        penalty: f64,
    },
    /// With a hyphen.
    Hyphen {
        /// How unwelcome it is.
        penalty: f64,
    },
}

impl Division {
    /// How unwelcome it is.
    pub(super) fn penalty(self) -> f64 {
        match self {
            Self::Plain { penalty } | Self::Hyphen { penalty } => penalty,
        }
    }
}

fn plain(penalty: f64) -> Division {
    Division::Plain { penalty }
}

fn hyphen(penalty: f64) -> Division {
    Division::Hyphen { penalty }
}

/// Tells `set` of every place in the text, as a byte offset, that is better or worse to divide than line breaking knows
/// (UAX #14): syllables where `hyphenate`, soft hyphens, addresses, hyphens and dashes.
pub(super) fn divisions<'a>(
    text: &str,
    hyphenate: bool,
    language_at: impl Fn(usize) -> &'a Language,
    mut set: impl FnMut(usize, Option<Division>),
) {
    for (start, token) in tokens(text) {
        if matches!(token, "–" | "—" | "-") {
            set(start, Some(plain(parting::BEFORE_DASH)));
        }
        if is_symbol(token) {
            for (at, character) in token.char_indices().skip(1) {
                let after_stroke = token[..at].ends_with('/') && character.is_alphanumeric();
                set(start + at, after_stroke.then_some(plain(parting::IN_SYMBOL)));
            }
            continue;
        }
        if is_address(token) {
            for (at, _) in token.char_indices().skip(1) {
                set(start + at, None);
            }
            for at in address_divisions(token) {
                set(start + at, Some(plain(parting::IN_ADDRESS)));
            }
            continue;
        }
        let compound = token.trim_matches(|c: char| !c.is_alphanumeric()).contains(['-', '\u{2010}']);
        let is_short = token.chars().count() <= parting::LONG_WORD;
        for (at, character) in token.char_indices() {
            let end = at + character.len_utf8();
            match character {
                '\u{ad}' if end < token.len() => set(start + end, Some(hyphen(parting::PROPOSED))),
                // Two short words, such as `and/or`, are read as one.
                '/' if is_short && token[end..].starts_with(char::is_alphabetic) => set(start + end, None),
                '–' | '—' | '\u{2010}' if is_range(&token[..at], &token[end..]) => set(start + end, None),
                '-' | '\u{2010}' if at > 0 && token[end..].starts_with(char::is_alphabetic) => {
                    set(
                        start + end,
                        Some(if character == '-' {
                            plain(parting::AFTER_HYPHEN_MINUS)
                        } else {
                            plain(parting::AFTER_HYPHEN)
                        }),
                    );
                }
                _ => {}
            }
        }
        if hyphenate && !token.contains('\u{ad}') && !token.contains(|c: char| c.is_numeric()) {
            for word in words(token) {
                let division = match compound {
                    true => parting::PART_OF_COMPOUND,
                    false if token[word.clone()].starts_with(char::is_uppercase) => parting::NAME,
                    false => parting::SYLLABLE,
                };
                with_syllable_ends(&token[word.clone()], language_at(start + word.start), |ends| {
                    for at in ends.iter().map(|&at| usize::from(at)) {
                        let few = token[word.start..word.start + at].chars().count() < parting::FEW;
                        let least = if few { parting::AFTER_FEW } else { 0.0 };
                        set(start + word.start + at, Some(hyphen(division.max(least))));
                    }
                });
            }
        }
    }
}

/// What comes between spaces and signs of East Asia, which are written without spaces, with the byte it begins at.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| c.is_whitespace() || is_east_asian(c)).filter(|token| !token.is_empty()).map(
        |token| {
            let start = token.as_ptr() as usize - text.as_ptr() as usize;
            (start, token)
        },
    )
}

/// Whether a sign belongs to Han, kana or Hangul, or is one of their marks (the blocks of Unicode).
fn is_east_asian(c: char) -> bool {
    matches!(
        c,
        '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}'
            | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}'
    )
}

/// Whether a token is the symbol of a document, such as `A/RES/79/1`, with signs round it.
fn is_symbol(token: &str) -> bool {
    let symbol = token.trim_matches(|c: char| !c.is_alphanumeric());
    let parts = || symbol.split('/');
    let in_capitals = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || ".-()".contains(c))
    };
    parts().count() > 1 && parts().all(in_capitals) && symbol.contains(|c: char| c.is_ascii_digit())
}

/// Whether a dash between these is between figures, such as that of `2–10` or `§ 4–§ 5`.
fn is_range(before: &str, after: &str) -> bool {
    let figure = |c: char| c.is_numeric();
    before.chars().next_back().is_some_and(figure) && after.trim_start_matches('§').starts_with(figure)
}

/// Whether a token is a web or mail address.
fn is_address(token: &str) -> bool {
    let mail = || token.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    token.contains("://") || token.starts_with("www.") || mail()
}

/// The byte offsets after which an address may go on in the next line.
fn address_divisions(token: &str) -> Vec<usize> {
    let scheme = token.find("://").map_or(0, |at| at + 3);
    let mut divisions = Vec::new();
    let mut characters = token.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let Some(&(next, following)) = characters.peek() else { break };
        let after = matches!(character, '/' | '?' | '&' | '=' | '.' | '@' | '#');
        if after && at >= scheme && following.is_alphanumeric() && token.len() - next > 2 {
            divisions.push(next);
        }
    }
    divisions
}

/// The stretches of letters in a token.
fn words(token: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, character) in token.char_indices().filter(|(_, character)| character.is_alphabetic()) {
        let end = at + character.len_utf8();
        match words.last_mut() {
            Some(word) if word.end == at => word.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, language: &str) -> String {
        let language = Language::parse(language).unwrap();
        let mut marks: Vec<(usize, char)> = Vec::new();
        divisions(
            text,
            true,
            |_| &language,
            |at, division| {
                marks.retain(|&(mark, _)| mark != at);
                match division {
                    Some(Division::Hyphen { .. }) => marks.push((at, '·')),
                    Some(Division::Plain { .. }) => marks.push((at, '|')),
                    None => {}
                }
            },
        );
        marks.sort_unstable_by_key(|&(at, _)| std::cmp::Reverse(at));
        let mut shown = text.to_owned();
        for (at, mark) in marks {
            shown.insert(at, mark);
        }
        shown
    }

    #[test]
    fn words_are_divided_by_their_language() {
        assert_eq!(shown("responsibility", "en"), "re·spon·si·bil·ity");
        assert_eq!(shown("responsabilité", "fr"), "res·pon·sa·bi·lité");
        assert_eq!(shown("responsibility", "ar"), "responsibility");
    }

    #[test]
    fn short_words_acronyms_and_numbers_stay_whole() {
        for whole in ["many", "UNESCO", "MMM", "CO2emissions", "UNWomen", "2–10", "1990—2000"] {
            assert_eq!(shown(whole, "en"), whole);
        }
    }

    #[test]
    fn a_symbol_is_parted_after_its_strokes_alone() {
        assert_eq!(shown("(E/CN.5/2026/NGO/1),", "en"), "(E/|CN.5/|2026/|NGO/|1),");
        assert_eq!(shown("A/RES/79/1", "en"), "A/|RES/|79/|1");
        assert_eq!(shown("and/or", "en"), "and/or");
        assert_eq!(shown("求める（A/RES/79/1参照）。", "ja"), "求める（A/|RES/|79/|1参照）。");
        assert_eq!(shown("요청한다(E/2026/5를 보라)", "ko"), "요청한다(E/|2026/|5를 보라)");
    }

    #[test]
    fn a_soft_hyphen_overrules_the_patterns() {
        assert_eq!(shown("care\u{ad}giving", "en"), "care\u{ad}·giving");
    }

    #[test]
    fn addresses_go_on_after_their_signs() {
        assert_eq!(
            shown("https://makemothersmatter.org/what-we-do?page=2", "en"),
            "https://makemothersmatter.|org/|what-we-do?|page=2"
        );
        assert_eq!(shown("info@makemothersmatter.org", "en"), "info@|makemothersmatter.|org");
    }

    #[test]
    fn compounds_go_on_after_their_hyphen() {
        assert_eq!(shown("well-known", "en"), "well-|known");
        assert_eq!(shown("home – existing", "en"), "home |– ex·ist·ing");
    }
}
