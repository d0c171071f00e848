use super::line::{Line, ParagraphOptions, Piece, RunStyle, TextPiece};
use super::set::set_paragraph;
use super::setter::Setter;
use crate::layout::ContentId;
use crate::source::Origin;

/// How wide a few words are on one line, with figures of one width, in points.
pub(in crate::layout) fn label_width(
    setter: &mut Setter,
    words: &str,
    style: RunStyle,
    options: &ParagraphOptions,
) -> f32 {
    let piece = Piece::Text(TextPiece {
        text: words.to_owned(),
        style: RunStyle { tabular_figures: true, ..style },
        content: ContentId(0),
        link: None,
        note: None,
        mark: false,
        language: None,
        origin: Origin::default(),
    });
    let lines = set_paragraph(setter, &[piece], options, &mut Vec::new());
    lines.first().map_or(0.0, Line::breadth)
}
