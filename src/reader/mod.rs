//! Reading TOML that a person wrote: every mistake at once, each at its place.

mod date;
mod decode;
mod fault;
mod fields;
mod located;
mod read;
mod recover;
mod strings;
mod suggest;
mod syntax;

pub use date::{Date, DateRange};
pub use located::{Located, Table};
pub use read::{MOST_BYTES, Read, read, read_bytes, read_file};
pub use strings::StringMap;
pub use suggest::suggest;

#[cfg(test)]
mod tests;
