use schemars::JsonSchema;
use serde::Serialize;

use crate::rule::{Rule, Severity};

/// What `explain --format json` prints, version 1.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RuleList {
    /// The version of this format, which is 1.
    pub version: u32,
    /// Every rule.
    pub rules: Vec<ListedRule>,
}

/// What `explain CODE --format json` prints, version 1.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ShownRule {
    /// The version of this format, which is 1.
    pub version: u32,
    /// What the list has of it.
    #[serde(flatten)]
    pub rule: ListedRule,
    /// What it finds, why that matters and what to do, as Markdown.
    pub text: &'static str,
}

/// A rule.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct ListedRule {
    /// Its name, such as `missing-section`.
    pub code: &'static str,
    /// How much its findings weigh where nothing else is asked for.
    pub severity: Severity,
    /// What it looks at, such as `file` or `statement`.
    pub runs_on: &'static str,
    /// The version that brought it.
    pub since: &'static str,
    /// What it finds, in a sentence.
    pub summary: &'static str,
}

impl ListedRule {
    /// What is listed of a rule.
    pub fn of(rule: &'static Rule) -> Self {
        Self {
            code: rule.name,
            severity: rule.severity,
            runs_on: rule.stage.name(),
            since: rule.since,
            summary: rule.summary(),
        }
    }
}
