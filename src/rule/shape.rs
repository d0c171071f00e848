use std::fmt;

/// How much a finding weighs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably a mistake; the brief is exported all the same.
    Warning,
    /// The brief is not exported.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A file while it is read: the reader itself reports it.
    File,
    /// A brief joined with its directory and profile.
    Statement,
    /// A composed document.
    Document,
    /// A page while it is set: the layout itself reports it.
    Page,
    /// The pages of a document, once they are set.
    Output,
}

impl Stage {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Statement => "statement",
            Self::Document => "document",
            Self::Page => "page",
            Self::Output => "output",
        }
    }

    /// Whether its findings are made only where pages are set.
    pub fn needs_pages(self) -> bool {
        matches!(self, Self::Page | Self::Output)
    }
}

/// One rule: what its findings have in common.
pub struct Rule {
    /// Its name, which is the code of its findings and says the fault.
    pub name: &'static str,
    /// What it looks at.
    pub stage: Stage,
    /// How much its findings weigh where nothing else is asked for.
    pub severity: Severity,
    /// Whether its findings can neither be weighed otherwise nor allowed.
    pub fixed: bool,
    /// Whether it finds what is not there.
    pub lacking: bool,
    /// The version that brought it.
    pub since: &'static str,
    /// What it does, why, and an example that fails and one that passes; Markdown that ends in a newline.
    pub text: &'static str,
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}
