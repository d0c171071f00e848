//! Writes the statements of many briefs: what goes where is planned first, then all of it is made in parallel.

mod fonts;
mod format;
mod load;
mod mend;
mod plan;
mod render;
mod run;
mod search;
mod shared;
mod write;

pub use fonts::FontSearch;
pub use format::Format;
pub use load::{File, Loaded, load};
pub use mend::{Mended, mend};
pub use plan::{Output, Plan, Request, plan};
pub use render::{Composed, Look, Rendered, Unrendered, compose, examine, render};
pub use run::{Exported, Failure, Options, Written, in_parallel, in_turn, run};
pub use shared::Shared;
pub use write::{Change, write};
