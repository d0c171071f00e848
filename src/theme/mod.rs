//! How a statement looks.

mod colour;
mod family;
mod library;
mod parts;
mod running;
mod soundness;
mod tighten;
mod types;

pub use colour::Colour;
pub use family::FamilyName;
pub use library::{built_in, load, names, text};
pub use parts::{BoxRule, BoxStyle, Ground, PartPlace, PartStyle, PartStyles};
pub use running::{
    RunningField, RunningLine, RunningMatter, RunningPiece, RunningRule, pieces as running_pieces,
};
pub use soundness::{LEAST_CONTRAST, ThemeFault};
pub use types::{
    AcronymStyle, Colours, Length, LinkStyle, LogoStyle, Margins, Masthead, NotePlace, NumberStyle, PageSize,
    ParagraphStyle, RecommendationStyle, SideColumn, Spacing, TableStyle, TextColumns, Theme, TitlePosition,
    TypeSizes, VerbatimFamily,
};
