//! What commands print with `--format json`, one command a file; the schemas are made from these shapes.
//!
//! Each has a `version`, which grows when a field changes its meaning or goes, not when one is added.

mod cited;
mod cleaned;
mod counted;
mod face_list;
mod locale_list;
mod measures;
mod profile_list;
mod rule_list;
mod shown_profile;

pub use cited::{CitedEntries, CitedEntry, EntryCitation};
pub use cleaned::Cleaned;
pub use counted::{CountedStatements, PartStatistics, StatementStatistics, TimeAtPace};
pub use face_list::{BriefFaces, FaceList, ListedFace, ScriptCover, UsedFaces};
pub use locale_list::{ListedLocale, LocaleList};
pub use measures::{ProfileMeasures, StatementMeasure};
pub use profile_list::{FirstAndLastDay, ListedProfile, ProfileList};
pub use rule_list::{ListedRule, RuleList, ShownRule};
pub use shown_profile::{ShownProfile, ShownSection};
