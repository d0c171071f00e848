//! Makes slabs of a document.

mod aside;
mod asterisk;
mod band;
mod beside;
mod block;
mod boxes;
mod builder;
mod caption;
mod chart;
mod contents;
mod figure;
mod head;
mod list;
mod masthead;
mod note;
mod numbering;
mod pair;
mod part;
mod passage;
mod place;
mod section_numbers;
mod side;
mod side_space;
mod signatories;
mod table;
mod table_fit;
mod table_shape;
mod text;
mod turned;
mod un_document;

pub(super) use builder::{Builder, Built};
