//! The shape of JSON lines, from which their schema is made.

use schemars::JsonSchema;
use serde::Serialize;

use super::Summary;
use super::report::{BriefCounts, Finding, OutputShape, PlannedShape};

/// A line of what `check` and `export` print with `--format json-lines`, version 1.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum ReportLine<'a> {
    /// Something was found.
    Finding {
        /// What was found.
        finding: Finding<'a>,
    },
    /// A brief was checked or exported.
    Brief {
        /// The file.
        brief: &'a str,
        /// How many findings it has; only from `check`.
        #[serde(skip_serializing_if = "Option::is_none")]
        findings: Option<usize>,
        /// What became of it: `exported`, `unchanged`, `with-findings`, `failed` or `not-begun`; only from `export`.
        #[serde(skip_serializing_if = "Option::is_none")]
        status: Option<&'a str>,
        /// Its files; only from `export`.
        #[serde(skip_serializing_if = "Option::is_none")]
        outputs: Option<Vec<OutputShape<'a>>>,
        /// What could not be read or written, or null; only from `export`.
        #[serde(skip_serializing_if = "Option::is_none")]
        failure: Option<&'a str>,
    },
    /// The run has ended: the last line.
    End {
        /// The version of this format, which is 1.
        version: u32,
        /// How much was found.
        summary: Summary,
        /// How many briefs `export` did what with; not in other reports.
        #[serde(skip_serializing_if = "Option::is_none")]
        briefs: Option<BriefCounts>,
        /// The files that `export --plan` would write; not in other reports.
        #[serde(skip_serializing_if = "Option::is_none")]
        plan: Option<Vec<PlannedShape<'a>>>,
        /// What could not be read or written, and what was not exported.
        #[serde(skip_serializing_if = "Option::is_none")]
        failures: Option<Vec<&'a str>>,
    },
}
