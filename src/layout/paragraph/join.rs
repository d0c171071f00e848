//! The pieces of a paragraph as one text.

use std::ops::Range;

use super::acronym::acronyms;
use super::line::{Piece, RunStyle, TextPiece};
use crate::locale::{Direction, END_OF_ISOLATE, ISOLATE};

/// Stands for a line end that the author asked for.
const LINE_END: char = '\u{2028}';

/// The text of a paragraph in one string. White space is taken as HTML does: a run of it is one space; a no-break space beside a
/// space is that space.
#[derive(Debug, Default)]
pub(super) struct JoinedText {
    /// The text, each run of white space one space, each asked-for line end a [`LINE_END`].
    pub(super) text: String,
    /// Where what is shaped at once ends in it, in bytes, with the index of its piece; figures of one width stand alone, and
    /// acronyms in small capitals. None is
    /// empty.
    pub(super) spans: Vec<(usize, usize)>,
}

/// The piece that the byte belongs to.
pub(super) fn piece_at(spans: &[(usize, usize)], byte: usize) -> usize {
    let at = spans.partition_point(|&(end, _)| end <= byte);
    spans.get(at).map_or(0, |&(_, piece)| piece)
}

/// The piece as words, if it is that.
pub(super) fn text_piece(pieces: &[Piece], index: usize) -> Option<&TextPiece> {
    match pieces.get(index) {
        Some(Piece::Text(text)) => Some(text),
        _ => None,
    }
}

/// How the piece is set, if it is words.
pub(super) fn style_of(pieces: &[Piece], index: usize) -> Option<&RunStyle> {
    text_piece(pieces, index).map(|text| &text.style)
}

/// Whether letters of the piece run from right to left.
fn runs_to_the_left(piece: &Piece) -> bool {
    let to_the_left = |c| Direction::of_character(c) == Some(Direction::RightToLeft);
    matches!(piece, Piece::Text(piece) if piece.text.chars().any(to_the_left))
}

/// Joins the pieces of a paragraph whose lines begin there.
pub(super) fn join(pieces: &[Piece], direction: Direction) -> JoinedText {
    let isolates = direction == Direction::RightToLeft || pieces.iter().any(runs_to_the_left);
    let mut joined = JoinedText::default();
    let mut pending_line_ends = 0;
    for (index, piece) in pieces.iter().enumerate() {
        let Piece::Text(piece) = piece else {
            pending_line_ends += usize::from(!joined.text.is_empty());
            continue;
        };
        if isolates && piece.mark {
            joined.text.push(ISOLATE);
        }
        for character in piece.text.chars() {
            let space = matches!(character, ' ' | '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
            if space {
                if pending_line_ends == 0
                    && !joined.text.is_empty()
                    && !joined.text.ends_with([' ', '\u{a0}', LINE_END])
                {
                    joined.text.push(' ');
                }
            } else if !(character.is_control() || character == '\u{a0}' && joined.text.ends_with(' ')) {
                if let Some((end, _)) = joined.spans.last_mut().filter(|_| pending_line_ends > 0) {
                    joined.text.extend(std::iter::repeat_n(LINE_END, pending_line_ends));
                    *end = joined.text.len();
                    pending_line_ends = 0;
                }
                joined.text.push(character);
            }
        }
        if isolates && piece.mark {
            joined.text.push(END_OF_ISOLATE);
        }
        let before = joined.spans.last().map_or(0, |&(end, _)| end);
        if piece.style.tabular_figures {
            let mut end = before;
            for part in
                joined.text.as_bytes()[before..].chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit())
            {
                end += part.len();
                joined.spans.push((end, index));
            }
        } else if joined.text.len() > before {
            if piece.style.small_cap_acronyms {
                let ends = acronyms(&joined.text[before..])
                    .flat_map(|Range { start, end }| [before + start, before + end])
                    .filter(|&end| end > before && end < joined.text.len());
                joined.spans.extend(ends.map(|end| (end, index)));
            }
            joined.spans.push((joined.text.len(), index));
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{ContentId, Family};
    use crate::source::Origin;
    use crate::theme::Colour;

    fn piece(text: &str, tabular_figures: bool) -> Piece {
        let style = RunStyle {
            family: Family::Serif,
            bold: false,
            italic: false,
            size: 10.0,
            colour: Colour { red: 0, green: 0, blue: 0 },
            tracking: 0.0,
            rise: 0.0,
            small_cap_acronyms: false,
            tabular_figures,
        };
        let content = ContentId(0);
        let origin = Origin::default();
        Piece::Text(TextPiece {
            text: text.into(),
            style,
            content,
            link: None,
            note: None,
            mark: false,
            language: None,
            origin,
        })
    }

    #[test]
    fn white_space_is_taken_as_in_html() {
        let joined =
            join(&[piece(" a\t\n b ", false), piece(" c\u{a0} d \u{a0}e", false)], Direction::LeftToRight);
        assert_eq!(joined.text, "a b c\u{a0}d e");
        assert_eq!(joined.spans, [(4, 0), (joined.text.len(), 1)]);
    }

    #[test]
    fn line_ends_stand_between_words_only() {
        let joined = join(
            &[Piece::LineBreak, piece("a ", false), Piece::LineBreak, piece(" b", false), Piece::LineBreak],
            Direction::LeftToRight,
        );
        assert_eq!(joined.text, "a \u{2028}b");
        assert_eq!(joined.spans.iter().map(|&(_, piece)| piece).collect::<Vec<_>>(), [1, 3]);
    }

    #[test]
    fn figures_in_columns_stand_alone() {
        let joined = join(&[piece("10 of 45", true)], Direction::LeftToRight);
        assert_eq!(joined.spans, [(2, 0), (6, 0), (8, 0)]);
        assert_eq!(piece_at(&joined.spans, 7), 0);
    }
}
