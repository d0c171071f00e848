//! Sets a paragraph: from words in styles to lines of placed glyphs.
//!
//! It happens in the order of the Unicode standards and of the trade:
//!
//! 1. `line` is the seam to the flow of pages: pieces and options come in, lines go out.
//! 2. `join` makes one text of the pieces, its white space as in HTML.
//! 3. `shape` finds directions and line ends of that text (UAX #9, UAX #14) and has it shaped by the face that `chooser` finds for each
//!    cluster; `acronym` and `features` say how faces are asked to draw. What was shaped lately is `kept` by `words`. The result is a
//!    row of `cluster`s in the order they are read. `east_asian` then sets the spaces of Chinese and Japanese.
//! 4. `binding` holds words together that a line end does not part, as the language has it.
//! 5. `breaks` lists where lines may end and what that costs; `hyphenate` knows words and addresses,
//!    `syllables` the patterns of languages, `hang` what hangs into the margin.
//! 6. `total_fit` chooses among them for the whole paragraph at once (Knuth and Plass).
//! 7. `place` puts the glyphs of each line where they are seen, in the order of `bidi`.
//!
//! `set` runs these steps; `setter` keeps what they share from one paragraph to the next.

mod acronym;
mod bidi;
mod binding;
mod breaks;
mod chooser;
mod cluster;
mod east_asian;
mod features;
mod hang;
mod hyphenate;
mod join;
mod kept;
mod label;
mod line;
mod place;
mod set;
mod setter;
mod shape;
mod syllables;
#[cfg(test)]
mod tests;
mod total_fit;
mod words;

pub(super) use label::label_width;
pub use line::{
    Alignment, Family, Line, NarrowLines, ParagraphOptions, Piece, RunStyle, TextPiece, Uncovered,
};
pub use set::set_paragraph;
pub(super) use set::word_widths;
pub use setter::Setter;
