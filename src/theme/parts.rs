use schemars::JsonSchema;
use serde::Deserialize;

/// How each part of a statement is set.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PartStyles {
    /// The summary.
    pub summary: PartStyle,
    /// The lists of speakers, events and sources at the end.
    pub end_lists: PartStyle,
}

/// How a part of a statement is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PartStyle {
    /// Where it stands.
    pub place: PartPlace,
}

/// Where a part of a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PartPlace {
    /// In the text.
    Text,
    /// Nowhere: pages leave it out. One that calls notes is printed in the text all the same.
    None,
}
