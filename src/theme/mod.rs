//! How a statement looks.

mod shape;

pub use shape::{Colour, Length, Margins, PageSize, Theme, TypeSizes};

use std::path::Path;
use std::sync::Arc;

use crate::reader::Read;

/// The names of the built-in themes, sorted.
pub fn names() -> &'static [&'static str] {
    todo!()
}

/// The built-in theme of that name.
pub fn built_in(name: &str) -> Option<Arc<Theme>> {
    let _ = name;
    todo!()
}

/// Reads a theme of the user's own; what it leaves out is taken from the plain theme.
///
/// # Errors
/// When the file cannot be read.
pub fn load(path: &Path) -> std::io::Result<Read<Theme>> {
    let _ = path;
    todo!()
}
