//! Spaces in Chinese and Japanese text, after the Requirements for Chinese Text Layout and for Japanese Text Layout (W3C): marks
//! give up the blank half of their square beside other marks and at the ends of lines, a quarter of an em is between Han signs
//! and Latin letters, and justified lines are filled between signs.

use super::cluster::{Cluster, ClusterKind, ShapedParagraph};
use super::join::text_piece;
use super::line::{ParagraphOptions, Piece};
use crate::layout::metrics::east_asian as metrics;
use crate::locale::Language;
use crate::text;

/// What a sign of the square is to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum EastAsianSign {
    /// A sign that fills its square.
    Full,
    /// A mark with a blank before it, such as `「`.
    Opening,
    /// A mark with a blank after it, such as `。`.
    Closing,
    /// A mark in the middle of its square.
    Middle,
    /// A letter or figure that is none of these.
    Letter,
    /// Anything else.
    Other,
}

/// Sets the spaces.
pub(super) fn space(paragraph: &mut ShapedParagraph, pieces: &[Piece], options: &ParagraphOptions) {
    let ShapedParagraph { text, clusters, glyphs, .. } = paragraph;
    if !clusters.iter().any(|cluster| text[cluster.bytes.clone()].chars().any(text::is_east_asian)) {
        return;
    }
    let em = |cluster: &Cluster| text_piece(pieces, cluster.piece).map_or(0.0, |piece| piece.style.size);
    let signs: Vec<EastAsianSign> = clusters
        .iter()
        .map(|cluster| {
            let piece = text_piece(pieces, cluster.piece);
            let language = piece.and_then(|piece| piece.language.as_ref()).unwrap_or(&options.language);
            let square = cluster.advance >= metrics::SQUARE * em(cluster);
            match text[cluster.bytes.clone()].chars().next() {
                _ if piece.is_some_and(|piece| piece.mark) || cluster.kind != ClusterKind::Visible => {
                    EastAsianSign::Other
                }
                Some(character) => sign(character, square, language),
                None => EastAsianSign::Other,
            }
        })
        .collect();
    for (cluster, sign) in clusters.iter_mut().zip(&signs) {
        let half = em(cluster) / 2.0;
        match sign {
            EastAsianSign::Opening => cluster.blank_before = half,
            EastAsianSign::Closing => cluster.blank_after = half,
            _ => {}
        }
    }
    for next in 1..clusters.len() {
        let (signs, at) = ((signs[next - 1], signs[next]), next - 1);
        match signs {
            (EastAsianSign::Closing, EastAsianSign::Closing | EastAsianSign::Opening) => {
                clusters[at].advance -= std::mem::take(&mut clusters[at].blank_after);
            }
            (EastAsianSign::Opening, EastAsianSign::Opening) => {
                let blank = std::mem::take(&mut clusters[next].blank_before);
                clusters[next].advance -= blank;
                for glyph in &mut glyphs[clusters[next].glyphs.clone()] {
                    glyph.x -= blank;
                }
            }
            (EastAsianSign::Full, EastAsianSign::Letter) | (EastAsianSign::Letter, EastAsianSign::Full) => {
                let gap = metrics::BESIDE_LATIN * em(&clusters[at]);
                clusters[at].advance += gap;
                clusters[at].blank_after += gap;
                clusters[at].give = metrics::GIVE * em(&clusters[at]);
            }
            (
                EastAsianSign::Full | EastAsianSign::Closing | EastAsianSign::Middle,
                EastAsianSign::Full | EastAsianSign::Opening | EastAsianSign::Middle,
            ) => {
                clusters[at].give = metrics::GIVE * em(&clusters[at]);
            }
            _ => {}
        }
    }
}

fn sign(character: char, square: bool, language: &Language) -> EastAsianSign {
    let in_the_middle = language.is_traditional_chinese() || language.primary() == "ko";
    match character {
        '（' | '「' | '『' | '《' | '〈' | '【' | '〔' | '〖' | '［' | '｛' | '“' | '‘' if square => {
            EastAsianSign::Opening
        }
        '）' | '」' | '』' | '》' | '〉' | '】' | '〕' | '〗' | '］' | '｝' | '”' | '’' if square => {
            EastAsianSign::Closing
        }
        '、' | '。' | '，' | '．' if square => {
            if in_the_middle {
                EastAsianSign::Middle
            } else {
                EastAsianSign::Closing
            }
        }
        '：' | '；' | '！' | '？' if square => {
            if in_the_middle || language.primary() == "ja" {
                EastAsianSign::Middle
            } else {
                EastAsianSign::Closing
            }
        }
        '·' | '・' | '—' | '…' if square => EastAsianSign::Middle,
        _ if text::is_east_asian(character) => EastAsianSign::Full,
        _ if character.is_alphanumeric() => EastAsianSign::Letter,
        _ => EastAsianSign::Other,
    }
}
