use super::character::{Character, CharacterKind};

/// An emphasis and where its marks are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Delimiter {
    /// The first character of the opening mark.
    pub(super) open: usize,
    /// The first character of the closing mark.
    pub(super) close: usize,
    /// How long each of them is: one for emphasis, two for strong emphasis.
    pub(super) length: usize,
}

/// Makes every mark of emphasis do its work (CommonMark 0.31, section 6.2): emphasis beside strong emphasis is marked with
/// `_`, and a letter outside that would hinder a mark is written as a number, for a number begins and ends as punctuation.
pub(super) fn settle(written: &mut [Character], marks: &[Delimiter]) {
    for mark in marks.iter().filter(|mark| mark.length == 1) {
        let star = |at: Option<usize>| {
            at.and_then(|at| written.get(at)).is_some_and(|it| it.kind == CharacterKind::Mark && it.c == '*')
        };
        let beside =
            [mark.open.checked_sub(1), Some(mark.open + 1), mark.close.checked_sub(1), Some(mark.close + 1)];
        if beside.into_iter().any(star) {
            written[mark.open].c = '_';
            written[mark.close].c = '_';
        }
    }
    // A letter that becomes a number may hinder the mark on its other side.
    loop {
        let mut settled = true;
        for mark in marks {
            let underscore = written[mark.open].c == '_';
            let outside = [mark.open.checked_sub(1), Some(mark.close + mark.length)];
            let inside = [Some(mark.open + mark.length), mark.close.checked_sub(1)];
            for (outside, inside) in outside.into_iter().zip(inside) {
                let hindered =
                    underscore || !inside.is_some_and(|at| written.get(at).copied().is_some_and(is_word));
                let Some(letter) = outside.and_then(|at| written.get_mut(at)) else { continue };
                if hindered && !is_boundary(*letter) {
                    letter.kind = CharacterKind::Numbered;
                    settled = false;
                }
            }
        }
        if settled {
            break;
        }
    }
}

/// Whether every program takes it for part of a word.
fn is_word(written: Character) -> bool {
    matches!(written.kind, CharacterKind::Text | CharacterKind::Bracketed) && written.c.is_alphanumeric()
}

/// Whether every program takes it for a space or for punctuation.
fn is_boundary(written: Character) -> bool {
    matches!(written.kind, CharacterKind::Mark | CharacterKind::Numbered)
        || written.c.is_whitespace()
        || written.c.is_ascii_punctuation()
        || matches!(written.c, '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '‐'..='‧' | '‰'..='⁞' | '、'..='〃' | '〈'..='】')
}
