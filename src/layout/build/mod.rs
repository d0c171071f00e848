//! Makes slabs of a document.

mod block;
mod builder;
mod figure;
mod head;
mod list;
mod masthead;
mod note;
mod part;
mod place;
mod signatories;
mod table;
mod text;

pub(super) use builder::{Builder, Built};
