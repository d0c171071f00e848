//! Holds together what a line end does not part.

use super::cluster::{ClusterKind, ShapedParagraph};
use super::join::text_piece;
use super::line::{ParagraphOptions, Piece};
use crate::layout::metrics::word_space;
use crate::locale::Bond;

/// How many words before and after a space tell whether it holds.
const REACH: usize = 4;

/// Makes spaces of one kind with no-break spaces where the language wants it. What the glyphs say stays the same.
pub(super) fn bind(paragraph: &mut ShapedParagraph, pieces: &[Piece], options: &ParagraphOptions) {
    let ShapedParagraph { text, clusters, .. } = paragraph;
    let words: Vec<&str> = text.split(char::is_whitespace).filter(|word| !word.is_empty()).collect();
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let own = options.locales.of(&options.language);
    let mut at = 0;
    for index in 1..clusters.len().saturating_sub(1) {
        let (space, before) = (&clusters[index], clusters[index - 1].piece);
        if !matches!(space.kind, ClusterKind::Space | ClusterKind::StretchingNoBreak) {
            continue;
        }
        while words.get(at).is_some_and(|word| start(word) < space.bytes.end) {
            at += 1;
        }
        let (Some(left), Some(right)) = (at.checked_sub(1).map(|at| words[at]), words.get(at)) else {
            continue;
        };
        if start(left) + left.len() != space.bytes.start || start(right) != space.bytes.end {
            continue;
        }
        let language = text_piece(pieces, before).and_then(|piece| piece.language.as_ref());
        let locale = language.map_or(own, |language| options.locales.of(language));
        let around = (&words[at.saturating_sub(REACH)..at], &words[at..words.len().min(at + REACH)]);
        let Some(bond) = locale.bond(around.0, around.1) else { continue };
        let space = &mut clusters[index];
        space.kind = match bond {
            Bond::Plain if space.kind == ClusterKind::Space => ClusterKind::BoundSpace,
            Bond::Plain => ClusterKind::StretchingNoBreak,
            Bond::Fixed | Bond::Thin => ClusterKind::FixedSpace,
        };
        if bond == Bond::Thin {
            space.advance *= word_space::THIN;
        }
    }
}
