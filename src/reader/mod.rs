//! Reading TOML that a person wrote: every mistake at once, each at its place.

mod base;
mod characters;
mod code_pages;
mod date;
mod date_value;
mod decode;
mod fault;
mod fields;
mod foreign;
mod guess;
mod key_places;
mod located;
mod mojibake;
mod read;
mod recover;
mod root_keys;
mod slips;
mod slot;
mod strings;
mod suggest;
mod syntax;

pub use date::{Date, DateRange};
pub(crate) use date_value::DATETIME_KEY;
pub use located::{Located, Table};
pub use read::{Around, MOST_BYTES, Read, read, read_bytes, read_with, text};
pub use recover::limit;
pub use root_keys::{KeyShape, RootKeys};
pub use strings::StringMap;
pub use suggest::suggest;

#[cfg(test)]
mod tests;
