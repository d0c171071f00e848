//! Quotations of whole sentences, and how a text says whose words they are.

mod marks;
mod passage;
mod sayer;

pub(super) use marks::quotations;
pub(super) use passage::Passage;
pub(super) use sayer::{ends_in_author, is_author_line, names_sayer, names_sayer_within};
