//! Listings of the statements in a folder, as the news page of an organisation has them: Markdown, one accessible HTML page, and an
//! Atom feed. They are made of the manifest alone.

mod atom;
mod collect;
mod html;
mod markdown;

pub use collect::{ListedFile, ListedStatement, Listing};

/// A listing in one format.
#[derive(Debug, Clone, Copy)]
pub struct ListingFormat {
    /// The name of its file.
    pub name: &'static str,
    /// Makes the file.
    pub write: fn(&Listing) -> String,
}

/// Every format of listings.
pub const LISTINGS: [ListingFormat; 3] = [
    ListingFormat { name: "index.md", write: markdown::page },
    ListingFormat { name: "index.html", write: html::page },
    ListingFormat { name: "index.atom", write: atom::feed },
];
