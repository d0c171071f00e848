//! Reading TOML that a person wrote: every mistake at once, each at its place.

mod date;
mod located;

pub use date::{Date, DateRange};
pub use located::{Located, Table};
