use std::fmt;

/// Why no PDF could be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The standard asks for a title (ISO 14289-1, 7.1).
    NoTitle,
    /// A picture says nothing to those who do not see it (ISO 14289-1, 7.3).
    NoAlternative,
    /// A glyph that stands for nothing (ISO 19005-2, 6.2.11.8).
    MissingGlyph {
        /// The PostScript name of the face.
        face: String,
        /// The characters that have no glyph.
        text: String,
    },
    /// A face cannot be read or cut down to the glyphs in use.
    Face {
        /// The PostScript name of the face.
        face: String,
        /// What is wrong with it.
        cause: String,
    },
    /// The pages name a face, a picture, a page or a destination that they do not have.
    Dangling(&'static str),
    /// The file could not be put together.
    Assembly(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTitle => f.write_str("PDF/UA-1 (7.1) asks for a title and the document has none"),
            Self::NoAlternative => {
                f.write_str("PDF/UA-1 (7.3) asks for words in place of a picture and one has none")
            }
            Self::MissingGlyph { face, text } => write!(f, "the face `{face}` has no glyph for `{text}`"),
            Self::Face { face, cause } => write!(f, "the face `{face}` cannot be embedded: {cause}"),
            Self::Dangling(what) => write!(f, "the pages name a {what} that they do not have"),
            Self::Assembly(cause) => write!(f, "the file cannot be put together: {cause}"),
        }
    }
}

impl std::error::Error for Error {}
