//! The words that rules about writing look for, one file a language in `assets/writing`.

mod shape;
mod spellings;
mod store;
mod word_set;

pub(super) use shape::{Grammar, Quoting, Writing};
pub(super) use word_set::WordSet;
