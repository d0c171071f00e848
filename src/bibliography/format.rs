use std::path::Path;

/// A way in which other programs write bibliographies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BibliographyFormat {
    /// `BibTeX` or `BibLaTeX`, in `.bib`.
    BibLatex,
    /// CSL-JSON, in `.json`.
    CslJson,
}

impl BibliographyFormat {
    /// The format of a file, by the end of its name; none where it is another.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_string_lossy().to_ascii_lowercase().as_str() {
            "bib" | "bibtex" | "biblatex" => Some(Self::BibLatex),
            "json" => Some(Self::CslJson),
            _ => None,
        }
    }
}
