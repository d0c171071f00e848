//! The faces that text is set in: those bundled with the program, and those a user names.

mod bundled;
mod choice;
mod loaded;

pub use choice::Fonts;
pub(in crate::layout) use choice::Wanted;
pub(in crate::layout) use loaded::LoadedFace;
