//! Bibliographies of other programs, read as entries of the directory: `BibLaTeX`, and CSL-JSON as Zotero writes it.
//!
//! What cannot be understood is reported at its own line and left out; the rest is kept.

mod biblatex;
mod bibtex_entry;
mod bibtex_field;
mod bibtex_kind;
mod crossref;
mod csl_date;
mod csl_item;
mod csl_json;
mod csl_kind;
mod entries;
mod format;
mod marks;
mod read;
#[cfg(test)]
mod tests;

pub use format::BibliographyFormat;
pub use read::read;
