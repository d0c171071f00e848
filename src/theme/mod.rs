//! How a statement looks.

mod colour;
mod library;
mod parts;
mod running;
mod soundness;
mod types;

pub use colour::Colour;
pub use library::{built_in, load, names, text};
pub use parts::{PartPlace, PartStyle, PartStyles};
pub use running::{
    RunningField, RunningLine, RunningMatter, RunningPiece, RunningRule, pieces as running_pieces,
};
pub use soundness::{LEAST_CONTRAST, ThemeFault};
pub use types::{
    AcronymStyle, Colours, HeadingFamily, Length, Margins, Masthead, NotePlace, NumberStyle, PageSize,
    ParagraphStyle, Theme, TitlePosition, TypeSizes, VerbatimFamily,
};
