//! Which way text runs, and how pieces of either way are in one line (UAX #9).

use std::borrow::Cow;

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

/// Begins a piece of text whose direction is its own (U+2068 FIRST STRONG ISOLATE).
pub const ISOLATE: char = '\u{2068}';
/// Ends it (U+2069 POP DIRECTIONAL ISOLATE).
pub const END_OF_ISOLATE: char = '\u{2069}';

/// The direction a language is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

impl Direction {
    /// That of a letter; figures, marks and spaces have none.
    pub fn of_character(character: char) -> Option<Self> {
        if character.is_ascii() {
            return character.is_ascii_alphabetic().then_some(Self::LeftToRight);
        }
        match CodePointMapData::<BidiClass>::new().get(character) {
            BidiClass::LeftToRight => Some(Self::LeftToRight),
            BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Self::RightToLeft),
            _ => None,
        }
    }

    /// That of all letters of a text; none where there are no letters, or letters of both directions.
    pub fn of_text(text: &str) -> Option<Self> {
        let mut directions = text.chars().filter_map(Self::of_character);
        let first = directions.next()?;
        directions.all(|direction| direction == first).then_some(first)
    }
}

/// A piece that is put into text of that direction: between isolates where something in it could change places with its neighbours,
/// as a number or a word of the other direction does.
pub fn isolated(piece: &str, around: Direction) -> Cow<'_, str> {
    let moves = |character: char| match around {
        Direction::LeftToRight => Direction::of_character(character) == Some(Direction::RightToLeft),
        Direction::RightToLeft => {
            character.is_numeric() || Direction::of_character(character) == Some(Direction::LeftToRight)
        }
    };
    if piece.chars().any(moves) && !is_isolated(piece) {
        Cow::Owned(format!("{ISOLATE}{piece}{END_OF_ISOLATE}"))
    } else {
        Cow::Borrowed(piece)
    }
}

/// Whether a piece is one isolate as a whole.
fn is_isolated(piece: &str) -> bool {
    let inner = piece.strip_prefix(ISOLATE).and_then(|piece| piece.strip_suffix(END_OF_ISOLATE));
    inner.is_some_and(|inner| !inner.contains([ISOLATE, END_OF_ISOLATE]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_isolated_where_they_could_move() {
        for (piece, around, moves) in [
            ("A/RES/79/1", Direction::RightToLeft, true),
            ("22", Direction::RightToLeft, true),
            ("ميثاق", Direction::RightToLeft, false),
            ("22 September", Direction::LeftToRight, false),
            ("ميثاق", Direction::LeftToRight, true),
            ("", Direction::RightToLeft, false),
            ("\u{2068}22\u{2069}", Direction::RightToLeft, false),
        ] {
            assert_eq!(matches!(isolated(piece, around), Cow::Owned(_)), moves, "{piece}");
        }
    }

    #[test]
    fn a_text_has_a_direction_where_all_its_letters_share_it() {
        assert_eq!(Direction::of_text("5, rue"), Some(Direction::LeftToRight));
        assert_eq!(Direction::of_text("(العمل)."), Some(Direction::RightToLeft));
        assert_eq!(Direction::of_text("العمل ASHA"), None);
        assert_eq!(Direction::of_text("+41 22"), None);
    }
}
