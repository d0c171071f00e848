//! From Markdown to trees: `comrak` reads the marks, the rest is here.

mod addresses;
mod blocks;
mod captions;
mod citation;
mod field;
mod footnotes;
#[cfg(test)]
mod hostile;
mod inlines;
mod leftover;
mod links;
mod list_marks;
mod lists;
mod mentions;
mod passages;
mod places;
mod reader;
mod runs;
mod tables;
#[cfg(test)]
mod tests;
mod widths;

pub use field::{blocks, inlines};
