use schemars::JsonSchema;
use serde::Serialize;

/// What `clean --format json` prints, version 1.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Cleaned {
    /// The version of this format, which is 1.
    pub version: u32,
    /// Whether the files were only listed, with `--dry-run`.
    pub dry_run: bool,
    /// The files and folders that were removed, or would be.
    pub removed: Vec<String>,
    /// What was not removed, and why.
    pub failures: Vec<String>,
}
