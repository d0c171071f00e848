/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum File {
    /// A brief.
    Brief,
    /// Shared organisations, speakers, events and sources.
    Directory,
    /// `demarche.toml`.
    Workspace,
    /// A profile of one's own.
    Profile,
    /// A theme of one's own.
    Theme,
    /// What `--format json` prints.
    Report,
    /// What `export --to json` writes.
    Statement,
    /// `manifest.json` in a folder of outputs.
    Manifest,
    /// What `export --report` writes.
    RunReport,
    /// What `list --format json` prints.
    BriefList,
}

impl File {
    /// Every kind of file.
    pub const ALL: [Self; 10] = [
        Self::Brief,
        Self::Directory,
        Self::Workspace,
        Self::Profile,
        Self::Theme,
        Self::Report,
        Self::Statement,
        Self::Manifest,
        Self::RunReport,
        Self::BriefList,
    ];

    /// Whether this program writes it, and no person does.
    pub fn is_written(self) -> bool {
        matches!(self, Self::Report | Self::Statement | Self::Manifest | Self::RunReport | Self::BriefList)
    }

    /// Its name in one word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Directory => "directory",
            Self::Workspace => "workspace",
            Self::Profile => "profile",
            Self::Theme => "theme",
            Self::Report => "report",
            Self::Statement => "statement",
            Self::Manifest => "manifest",
            Self::RunReport => "run-report",
            Self::BriefList => "brief-list",
        }
    }
}
