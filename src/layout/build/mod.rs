//! Makes slabs of a document.

mod asterisk;
mod block;
mod builder;
mod figure;
mod head;
mod list;
mod masthead;
mod note;
mod numbering;
mod part;
mod passage;
mod place;
mod signatories;
mod table;
mod table_fit;
mod table_shape;
mod text;
mod un_document;

pub(super) use builder::{Builder, Built};
