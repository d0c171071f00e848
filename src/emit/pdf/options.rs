/// A standard that a file declares itself to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standard {
    /// PDF/UA-1 (ISO 14289-1): readable for those who do not see it.
    Ua1,
    /// PDF/A-2a (ISO 19005-2, level A): readable in fifty years, with its structure.
    A2a,
    /// PDF/A-2u (ISO 19005-2, level U): readable in fifty years, with its text.
    A2u,
}

impl Standard {
    /// Every standard, in the order they are listed for people.
    pub const ALL: [Self; 3] = [Self::Ua1, Self::A2a, Self::A2u];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ua1 => "ua-1",
            Self::A2a => "a-2a",
            Self::A2u => "a-2u",
        }
    }

    /// Its name in running text.
    pub fn title(self) -> &'static str {
        match self {
            Self::Ua1 => "PDF/UA-1",
            Self::A2a => "PDF/A-2a",
            Self::A2u => "PDF/A-2u",
        }
    }
}

/// How a PDF is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfOptions {
    /// What the file declares; every file is tagged, whatever this says.
    pub standards: Vec<Standard>,
    /// Seconds since 1970 in UTC, for a date of change and, where the document has no date, of creation.
    pub timestamp: Option<i64>,
}

impl Default for PdfOptions {
    fn default() -> Self {
        Self { standards: vec![Standard::Ua1, Standard::A2a], timestamp: None }
    }
}

impl PdfOptions {
    /// Whether the file declares PDF/UA-1.
    pub(super) fn accessible(&self) -> bool {
        self.standards.contains(&Standard::Ua1)
    }

    /// The level of PDF/A-2 that the file declares: the higher one where both are asked.
    pub(super) fn archival_level(&self) -> Option<&'static str> {
        if self.standards.contains(&Standard::A2a) {
            Some("A")
        } else if self.standards.contains(&Standard::A2u) {
            Some("U")
        } else {
            None
        }
    }
}
