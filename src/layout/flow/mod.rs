//! Cuts slabs into pages.

mod breaker;
mod figures;
mod notes;

pub(super) use breaker::{PagePlan, Room, repeat};
pub(super) use figures::break_with_figures;
