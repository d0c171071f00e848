use schemars::JsonSchema;
use serde::Serialize;

use super::BriefStatus;

/// How many briefs of a run became of what; each brief is counted once, so that the others add up to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct RunCounts {
    /// All briefs.
    pub looked_at: usize,
    /// Those of which a file was written.
    pub exported: usize,
    /// Those whose files were as they should be.
    pub unchanged: usize,
    /// Those that findings kept from being exported, or from being exported in every format.
    pub with_findings: usize,
    /// Those that could not be read or written.
    pub failed: usize,
    /// Those that the run was stopped before.
    pub not_begun: usize,
}

impl RunCounts {
    /// Counts one brief.
    pub fn add(&mut self, status: BriefStatus) {
        self.looked_at += 1;
        match status {
            BriefStatus::Exported => self.exported += 1,
            BriefStatus::Unchanged => self.unchanged += 1,
            BriefStatus::WithFindings => self.with_findings += 1,
            BriefStatus::Failed => self.failed += 1,
            BriefStatus::NotBegun => self.not_begun += 1,
        }
    }
}
