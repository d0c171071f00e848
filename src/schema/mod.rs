//! The JSON Schema of every file a person writes, with which editors complete and check it, and of all that
//! scripts read.

mod file;
mod known;
mod make;
mod without_null;

pub use file::File;
