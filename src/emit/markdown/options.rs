use std::collections::BTreeMap;

use crate::source::SourceId;
use crate::workspace::TitlePlace;

/// How a document is written as Markdown.
#[derive(Debug, Clone, Default)]
pub struct MarkdownOptions {
    /// The addresses of pictures, by the file that names each and its path as written there. A picture without one keeps that path.
    pub addresses: BTreeMap<(SourceId, String), String>,
    /// Where the title stands.
    pub title: TitlePlace,
}
