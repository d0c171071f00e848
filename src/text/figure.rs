/// What words that stand apart from the text are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AsideRole {
    /// A remark beside the text.
    Callout(CalloutKind),
    /// Words of the text, shown large.
    PullQuote,
}

/// What a remark beside the text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalloutKind {
    /// Something to know: `> [!NOTE]`.
    Note,
    /// Something that helps: `> [!TIP]`.
    Tip,
    /// Something that must be known: `> [!IMPORTANT]`.
    Important,
    /// Something that needs attention: `> [!WARNING]`.
    Warning,
    /// Something that may do harm: `> [!CAUTION]`.
    Caution,
}

impl CalloutKind {
    /// Its name in lower case, as in classes of HTML.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }
}
