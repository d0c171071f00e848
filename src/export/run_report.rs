use schemars::JsonSchema;
use serde::Serialize;

use super::{BriefStatus, Exported, RunCounts};
use crate::diagnostic::Finding;
use crate::world::shown;

/// What `export --report FILE.json` writes, version 1: what became of each brief. Its times differ from run to run.
#[derive(Serialize, JsonSchema)]
pub struct RunReport<'a> {
    /// The version of this format, which is 1.
    pub version: u32,
    /// The briefs, in the order they were named.
    pub briefs: Vec<BriefReport<'a>>,
    /// How many briefs became of what.
    pub counts: RunCounts,
}

/// What became of one brief.
#[derive(Serialize, JsonSchema)]
pub struct BriefReport<'a> {
    /// The file.
    pub brief: &'a str,
    /// The profile that it must meet; empty where it could not be read.
    pub profile: &'a str,
    /// What became of it.
    pub status: BriefStatus,
    /// How long it took, in seconds.
    pub seconds: f64,
    /// What was found in it.
    pub findings: Vec<Finding<'a>>,
    /// Its files, as they are now.
    pub outputs: Vec<String>,
    /// What could not be read or written.
    pub failure: Option<String>,
}

impl<'a> BriefReport<'a> {
    /// That of a brief which was exported.
    pub fn of(exported: &'a Exported) -> Self {
        let findings = exported.diagnostics.iter().filter(|finding| finding.allowed.is_none());
        Self {
            brief: &exported.brief,
            profile: &exported.profile,
            status: exported.status(),
            seconds: exported.took.as_secs_f64(),
            findings: findings.map(Finding::new).collect(),
            outputs: exported.written.iter().map(|written| shown(&written.path)).collect(),
            failure: exported.failure.as_ref().map(ToString::to_string),
        }
    }
}
