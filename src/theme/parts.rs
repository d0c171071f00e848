use schemars::JsonSchema;
use serde::Deserialize;

/// How each part of a statement is set.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PartStyles {
    /// The summary.
    pub summary: PartStyle,
    /// The key messages.
    pub key_messages: PartStyle,
    /// The list of parts.
    pub contents: PartStyle,
    /// The recommendations.
    pub recommendations: PartStyle,
    /// The names of those who sign together.
    pub signatories: PartStyle,
    /// The lists of speakers, events and sources at the end.
    pub end_lists: PartStyle,
    /// What the organisation is.
    pub about: PartStyle,
    /// Whom to ask.
    pub contact: PartStyle,
    /// How others cite the document.
    pub how_to_cite: PartStyle,
    /// Remarks within the text; their place is the text.
    pub callout: BoxStyle,
}

/// How a part of a statement is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PartStyle {
    /// Where it stands.
    pub place: PartPlace,
    /// What lies below its text.
    pub ground: Ground,
    /// The rule that sets it apart.
    pub rule: BoxRule,
}

impl PartStyle {
    /// What surrounds it.
    pub fn surround(self) -> BoxStyle {
        BoxStyle { ground: self.ground, rule: self.rule }
    }
}

/// What surrounds a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BoxStyle {
    /// What lies below its text.
    pub ground: Ground,
    /// The rule that sets it apart.
    pub rule: BoxRule,
}

impl BoxStyle {
    /// Whether it is seen at all.
    pub fn is_seen(self) -> bool {
        self.ground != Ground::None || self.rule != BoxRule::None
    }
}

/// Where a part of a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PartPlace {
    /// In the text.
    Text,
    /// In the side column of the first page, where the theme has one.
    Side,
    /// Nowhere: pages leave it out. One that calls notes is printed in the text all the same.
    None,
}

/// What lies below text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// The paper.
    None,
    /// The tint of the theme.
    Tint,
}

/// The rule of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BoxRule {
    /// None.
    None,
    /// A strong one at the edge where lines begin.
    Start,
    /// Above.
    Above,
    /// Above and below.
    AboveAndBelow,
    /// All around.
    Around,
}

impl PartStyles {
    /// Whether some part has a ground of its own.
    pub fn have_ground(&self) -> bool {
        let parts = [
            self.summary,
            self.key_messages,
            self.contents,
            self.recommendations,
            self.signatories,
            self.end_lists,
            self.about,
            self.contact,
            self.how_to_cite,
        ];
        let grounds = parts.into_iter().map(|part| part.ground).chain([self.callout.ground]);
        grounds.into_iter().any(|ground| ground != Ground::None)
    }
}

impl BoxStyle {
    /// Nothing around.
    pub const NONE: Self = Self { ground: Ground::None, rule: BoxRule::None };
}
