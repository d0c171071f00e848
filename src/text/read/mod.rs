//! From Markdown to trees: `comrak` reads the marks, the rest is here.

mod blocks;
mod citation;
mod field;
mod footnotes;
#[cfg(test)]
mod hostile;
mod inlines;
mod links;
mod mentions;
mod passages;
mod places;
mod reader;
mod runs;
#[cfg(test)]
mod tests;
mod widths;

pub use field::{blocks, inlines};
