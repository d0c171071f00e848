//! The one way from files to findings, documents, pages and bytes: a [`Project`] over a view of the files, and each
//! [`Brief`] of it, which computes each of its results once.

mod beside;
mod brief;
mod brief_ref;
mod error;
mod extended;
mod fix;
mod fonts;
mod measured;
mod named;
mod project;
mod render;
mod settings;
mod stages;
mod style;
mod styles;

pub use brief::Brief;
pub use brief_ref::BriefRef;
pub use error::{ProjectError, RenderError};
pub use fix::{Fixed, fix};
pub use measured::Measured;
pub use named::UnknownName;
pub use project::Project;
pub use render::{Appearance, Rendered, VenueCount};
pub use settings::{FontSearch, Settings};
pub use stages::merged;
