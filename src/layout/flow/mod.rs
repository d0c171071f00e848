//! Cuts slabs into pages.

mod breaker;
mod columns;
mod figures;
mod notes;

pub(super) use breaker::{PagePlan, Room, repeat};
pub(super) use columns::{TwoColumns, set_in_columns};
pub(super) use figures::break_with_figures;
