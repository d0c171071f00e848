//! Citation styles in files of the Citation Style Language (CSL 1.0.2): what is wrong with one, and what it makes of entries.
//!
//! The engine is hayagriva. What it cannot do is guarded here: a style is measured before it is applied, a range of dates
//! is rendered by both of its ends (`merge`), and a panic is an error of this style and of no other statement. No file of the CSL
//! project is in the program: the words that styles ask for are in `assets/locales/terms`.

mod cluster;
mod entry;
mod fault;
mod merge;
mod outline;
mod render;
mod run;
mod style;
mod terms;
#[cfg(test)]
mod tests;
mod tidy;

pub use cluster::{CslCluster, CslPart};
pub use entry::{CslEntry, CslEntryName};
pub use fault::CslFault;
pub use render::{CslRendered, render};
pub use run::{CslRun, CslRunForm};
pub use style::CslStyle;
