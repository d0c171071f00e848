/// The citations that one note, or one pair of brackets in the text, holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CslCluster {
    /// The number of the note that it is in; none in the text.
    pub note: Option<usize>,
    /// What it cites, in order.
    pub parts: Vec<CslPart>,
}

/// One citation of a cluster.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CslPart {
    /// The place of the entry among the entries.
    pub item: usize,
    /// What kind of place in it is cited, by the name that CSL has for it, and its number.
    pub locator: Option<(&'static str, String)>,
    /// Words before it.
    pub prefix: String,
    /// Words after it.
    pub suffix: String,
    /// Whether its author is left out.
    pub without_author: bool,
}
