/// A way to cite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CitationStyle {
    /// United Nations Editorial Manual.
    #[default]
    UnitedNations,
    /// Chicago Manual of Style, 17th edition.
    Chicago,
    /// Publication Manual of the American Psychological Association, 7th edition.
    Apa,
}

impl CitationStyle {
    /// Every style.
    pub const ALL: [Self; 3] = [Self::UnitedNations, Self::Chicago, Self::Apa];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::UnitedNations => "un",
            Self::Chicago => "chicago",
            Self::Apa => "apa",
        }
    }
}
