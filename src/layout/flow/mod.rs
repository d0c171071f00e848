//! Cuts slabs into pages.

mod breaker;
mod notes;

pub(super) use breaker::{PagePlan, Room, break_pages, repeat};
