//! A brief joined with the directory and its profile.

mod assemble;
mod attributions;
mod chart_data;
mod citations;
mod directory;
mod elsewhere;
mod fields;
mod figures;
mod links;
mod quotes;
mod resolve;
mod signers;
mod types;

pub use crate::workspace::Entry;
pub use directory::{Directory, Entries, Lookup, LookupScope, Target};
pub use resolve::{language, resolve};
pub use signers::{Signer, UnknownSigner, in_order};
pub use types::{Addressee, Question, Recommendation, Section, Speaking, Statement};

#[cfg(test)]
mod figure_tests;
