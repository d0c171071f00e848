//! Writes the statements of many briefs: what goes where is planned first, then each is made in its job, in parallel.

mod brief_list;
mod cache;
mod counts;
mod digest;
mod exported;
mod facts;
mod ledger;
mod listing;
mod makefile;
mod manifest;
mod plan;
mod record;
mod refusal;
mod reserved;
mod run;
mod run_report;
mod shard;
mod threads;
mod tidy;

pub use crate::guard::keep_panic;
pub use brief_list::{BriefList, ListedBrief};
pub use cache::{Cache, CacheKey, CachedBrief, Freshness, Survey, cache_folder};
pub use counts::RunCounts;
pub use digest::FileDigest;
pub use exported::{BriefStatus, Exported, Failure, Written, WrittenPicture};
pub use facts::NameFacts;
pub use ledger::{Ledger, LedgerReport, LeftoverFile};
pub use listing::{LISTINGS, ListedFile, ListedStatement, Listing, ListingFormat};
pub use makefile::makefile_rule;
pub use manifest::{
    MANIFEST, Manifest, ManifestEntry, ManifestError, ManifestShape, is_manifest_name, manifest_path,
};
pub use plan::{Output, Plan, Request, plan};
pub use record::BriefRecord;
pub use run::{ExportOptions, inputs, run};
pub use run_report::{BriefReport, RunReport};
pub use shard::Shard;
pub use threads::in_turn;
pub use tidy::{Removal, remove_output};
