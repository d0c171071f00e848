//! The words that rules about writing look for, one file a language in `assets/writing`.

mod shape;
mod spellings;
mod store;

pub(super) use shape::{Grammar, Quoting, Writing};
