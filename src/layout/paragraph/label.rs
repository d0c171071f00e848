use super::line::{Line, ParagraphOptions, Piece, RunStyle, TextPiece};
use super::set::set_paragraph;
use super::setter::Setter;
use crate::layout::ContentId;

/// How wide a few words are on one line, with figures of one width, in points.
pub(in crate::layout) fn label_width(
    setter: &mut Setter,
    words: &str,
    style: RunStyle,
    options: &ParagraphOptions,
) -> f32 {
    let piece = Piece::Text(TextPiece::plain(
        words.to_owned(),
        RunStyle { tabular_figures: true, ..style },
        ContentId(0),
    ));
    let lines = set_paragraph(setter, &[piece], options, &mut Vec::new());
    lines.first().map_or(0.0, Line::breadth)
}
