//! What style sheets say of a drawing, resolved for each element: variables, functions and colours of CSS become plain values.
//!
//! The reader of drawings knows CSS of 2010. What programs write today (`var()`, `light-dark()`, `oklch()`, …) would be painted
//! black without a word.

mod cascade;
mod colour;
mod property;
mod resolve;
mod scan;
mod sheet;
#[cfg(test)]
mod tests;
mod transform;

pub(super) use cascade::Cascade;
pub(super) use property::is_attribute;
pub(super) use resolve::{CssStyle, Scope, style};
