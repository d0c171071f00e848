//! The faces that text is set in: those bundled with the program, and those a user names.

mod added;
mod bundled;
mod choice;
mod coverage;
mod drawn;
mod instance;
mod listing;
mod loaded;
mod order;
mod regional;
mod wanted;

pub use added::FontOrigin;
pub use choice::Fonts;
pub use listing::FaceListing;
pub(in crate::layout) use loaded::LoadedFace;
pub(in crate::layout) use order::{Choice, is_chinese, is_western};
pub(in crate::layout) use wanted::Wanted;
