//! Runs the steps from pieces to lines.

use std::sync::Arc;

use super::binding::bind;
use super::breaks::{BreakKind, Candidate, Stretch, Widths, stretches};
use super::line::{Alignment, Line, ParagraphOptions, Piece, Uncovered};
use super::place::{Placing, place};
use super::setter::Setter;
use super::total_fit::{Goal, choose};
use crate::layout::metrics::{line_end, parting};

/// Breaks a paragraph into lines; uncovered characters are added to `uncovered` and left out.
///
/// White space is taken as HTML does: a run of it is one space, and none is left at either end of a line. Every line but the last
/// of all ends in a space that is not seen, where there was one, so that copied words do not run together. A paragraph without
/// anything to be seen has no lines. The measure is taken to be at least a point wide.
pub fn set_paragraph(
    setter: &mut Setter,
    pieces: &[Piece],
    options: &ParagraphOptions,
    uncovered: &mut Vec<Uncovered>,
) -> Vec<Line> {
    let fonts = Arc::clone(&setter.book.fonts);
    let mut paragraph = setter.shaping.shape(&fonts, pieces, options, uncovered);
    bind(&mut paragraph, pieces, options);
    let clusters = &paragraph.clusters;
    let widths = Widths::of(clusters);
    let measure = f64::from(options.width.max(1.0));
    let justify = options.alignment == Alignment::Justify;
    let em = clusters.iter().find_map(|cluster| match pieces.get(cluster.piece) {
        Some(Piece::Text(piece)) => Some(f64::from(piece.style.size)),
        _ => None,
    });
    let mut goal = Goal {
        measure,
        first_indent: f64::from(options.first_indent),
        narrow: options.narrow,
        justify,
        balance: options.balance && !justify,
        dread_of_hyphens: 1.0,
        clauses: false,
        shortest_last: (line_end::SHORTEST_LAST * measure)
            .max(line_end::SHORTEST_LAST_EMS * em.unwrap_or_default())
            .min(line_end::MOST_SHORTEST_LAST * measure),
    };
    let mut placing =
        Placing { paragraph: &paragraph, pieces, options, widths: &widths, book: &mut setter.book };
    let mut lines = Vec::new();
    let all = stretches(&paragraph, &widths, &fonts, pieces, options);
    let count = all.len();
    for (index, Stretch { first, candidates }) in all.into_iter().enumerate() {
        let mut start = first;
        let chosen = choose(&widths, first, &candidates, &goal);
        for &at in &chosen {
            let Some(&candidate) = candidates.get(at) else { continue };
            let last_of_stretch = candidate.kind == BreakKind::Forced;
            let last = last_of_stretch && index + 1 == count;
            let candidate = Candidate { end: candidate.end.max(start), ..candidate };
            lines.push(place(
                &mut placing,
                start,
                &candidate,
                (goal.first_indent, goal.narrow.of(0)),
                justify && !last_of_stretch,
                last,
            ));
            start = candidate.next;
            goal.first_indent = 0.0;
            goal.narrow.count = goal.narrow.count.saturating_sub(1);
        }
    }
    lines
}

/// How wide what stays together in a paragraph is, in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::layout) struct WordWidths {
    /// The longest piece that no line end parts. Long words may be divided where the options allow it.
    pub(in crate::layout) piece: f32,
    /// The longest word, address or symbol as a whole.
    pub(in crate::layout) word: f32,
}

/// How wide the words of a paragraph are, whatever its measure.
pub(in crate::layout) fn word_widths(
    setter: &mut Setter,
    pieces: &[Piece],
    options: &ParagraphOptions,
) -> WordWidths {
    let fonts = Arc::clone(&setter.book.fonts);
    let options = &ParagraphOptions { width: f32::INFINITY, ..options.clone() };
    let mut paragraph = setter.shaping.shape(&fonts, pieces, options, &mut Vec::new());
    bind(&mut paragraph, pieces, options);
    let widths = Widths::of(&paragraph.clusters);
    let (mut longest_piece, mut longest_word) = (0.0_f64, 0.0_f64);
    for Stretch { first, candidates } in stretches(&paragraph, &widths, &fonts, pieces, options) {
        let (mut piece, mut word) = (first, first);
        let mut hyphens: Vec<Candidate> = Vec::new();
        for candidate in candidates {
            if candidate.kind == BreakKind::Hyphen {
                hyphens.push(candidate);
                continue;
            }
            if candidate.end.saturating_sub(piece) > parting::LONG_WORD {
                for hyphen in &hyphens {
                    longest_piece = longest_piece.max(widths.natural(piece, hyphen.end) + hyphen.extra);
                    piece = hyphen.next;
                }
            }
            hyphens.clear();
            longest_piece = longest_piece.max(widths.natural(piece, candidate.end) + candidate.extra);
            piece = candidate.next;
            if candidate.penalty < parting::IN_ADDRESS {
                if candidate.end.saturating_sub(word) <= parting::LONG_ADDRESS {
                    longest_word = longest_word.max(widths.natural(word, candidate.end) + candidate.extra);
                }
                word = candidate.next;
            }
        }
    }
    WordWidths { piece: longest_piece as f32, word: longest_word.max(longest_piece) as f32 }
}
