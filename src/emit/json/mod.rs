//! The resolved statement as JSON, for websites and archives: its text without marks, and everyone and everything in it by id.

mod format;
mod record;
mod resolve;

pub(super) use format::FORMAT;
pub use record::StatementRecord;
