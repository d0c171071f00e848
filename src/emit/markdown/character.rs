/// Where a line of text occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LinePlace {
    /// At the start of a line, where a mark may open a block.
    Paragraph,
    /// After the marks of a heading.
    Heading,
    /// In a cell of a table.
    Cell,
}

/// One character that is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Character {
    pub(super) c: char,
    pub(super) kind: CharacterKind,
}

/// What a character is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CharacterKind {
    /// Part of a mark: it is written unchanged.
    Mark,
    /// What the author says: it must not become a mark.
    Text,
    /// The same within the brackets of a link or a picture.
    Bracketed,
    /// The same, to be written as a number, because a mark beside it needs punctuation there.
    Numbered,
}
