use schemars::JsonSchema;
use serde::Deserialize;

use super::Severity;

/// What becomes of the findings of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// They are not reported.
    Allow,
    /// They are notes: worth knowing.
    Note,
    /// They are warnings: probably mistakes.
    Warn,
    /// They are errors: a brief that has one is not exported.
    Deny,
}

impl Level {
    /// How much the findings weigh; nothing where they are not reported.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Allow => None,
            Self::Note => Some(Severity::Note),
            Self::Warn => Some(Severity::Warning),
            Self::Deny => Some(Severity::Error),
        }
    }

    /// Its name, as on the command line and in `demarche.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Note => "note",
            Self::Warn => "warn",
            Self::Deny => "deny",
        }
    }
}
