//! Writes the statements of many briefs: what goes where is planned first, then each is made in its job, in parallel.

mod cache;
mod counts;
mod digest;
mod exported;
mod facts;
mod ledger;
mod makefile;
mod manifest;
mod plan;
mod record;
mod refusal;
mod run;
mod threads;
mod tidy;

pub use cache::{Cache, CacheKey, CachedBrief, Freshness, Survey};
pub use counts::RunCounts;
pub use digest::FileDigest;
pub use exported::{BriefStatus, Exported, Failure, Written};
pub use facts::NameFacts;
pub use ledger::{Ledger, LedgerReport, Leftover};
pub use makefile::makefile_rule;
pub use manifest::{MANIFEST, Manifest, ManifestEntry, ManifestError, ManifestShape, manifest_path};
pub use plan::{Output, Plan, Request, plan};
pub use record::BriefRecord;
pub use run::{ExportOptions, inputs, run};
pub use threads::{in_turn, keep_panic};
pub use tidy::{Removal, remove_output};
