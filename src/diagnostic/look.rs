/// How the formats for people look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether ANSI colours are used.
    pub colour: bool,
    /// The columns a line of the brief may take before it is trimmed.
    pub width: usize,
}

impl Default for Look {
    fn default() -> Self {
        Self { colour: false, width: 140 }
    }
}
