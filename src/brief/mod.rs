//! What the author writes: the shapes of a brief file, version 1.

mod brief_sources;
mod co_signers;
mod contact_entry;
mod contributor;
mod csv_text;
mod data_table;
mod entries;
mod figure_data;
mod figure_entry;
mod load;
mod localized;
mod overrides;
mod quote_entry;
mod shape;
mod signatory_table;
mod sound;
pub mod starter;
mod symbol;

pub use crate::profile::Status;
pub use brief_sources::BriefSources;
pub use co_signers::{CoSigner, CoSignerList, DescribedSigner};
pub use contact_entry::ContactEntry;
pub use contributor::Contributor;
pub use data_table::data_table;
pub use entries::{DirectoryEntries, Event, Organisation, Role, SourceEntry, SourceKind, Speaker};
pub use figure_data::{DataCell, DataRow, FigureData};
pub use figure_entry::FigureEntry;
pub use load::{load, load_bytes, load_with};
pub use localized::Localized;
pub use overrides::{NotOverride, Overrides};
pub use quote_entry::QuoteEntry;
pub use shape::{Allow, BriefFile, QuestionEntry, RecommendationEntry, SectionEntry};
pub use signatory_table::signatory_table;
pub use sound::{CUTS, check_language, checked_directory, is_email, is_id, kebab};
pub use symbol::is_un_symbol;

#[cfg(test)]
mod tests;
