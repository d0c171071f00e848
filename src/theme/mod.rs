//! How a statement looks.

mod shape;

pub use shape::{Colour, Length, Margins, PageSize, Theme, TypeSizes};
