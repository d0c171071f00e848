use crate::layout::{Family, RunStyle};

/// What a run of text asks of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) struct Wanted {
    pub(in crate::layout) family: Family,
    pub(in crate::layout) bold: bool,
    pub(in crate::layout) italic: bool,
}

impl From<&RunStyle> for Wanted {
    fn from(style: &RunStyle) -> Self {
        Self { family: style.family, bold: style.bold, italic: style.italic }
    }
}
