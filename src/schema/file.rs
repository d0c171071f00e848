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
    /// The words of a language of one's own.
    Locale,
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
    /// What `explain --format json` prints.
    RuleList,
    /// What `explain CODE --format json` prints.
    ShownRule,
    /// What `stats --format json` prints.
    Stats,
    /// What `fonts --format json` prints.
    FaceList,
    /// What `fonts PATH --format json` prints.
    UsedFaces,
    /// What `profiles --format json` prints.
    ProfileList,
    /// What `profiles show NAME --format json` prints.
    ShownProfile,
    /// What `locales --format json` prints.
    LocaleList,
    /// What `clean --format json` prints.
    Cleaned,
    /// What `cite --format json` prints.
    CitedEntries,
    /// A line of what `check` and `export` print with `--format json-lines`.
    ReportLine,
}

impl File {
    /// Every kind of file.
    pub const ALL: [Self; 22] = [
        Self::Brief,
        Self::Directory,
        Self::Workspace,
        Self::Profile,
        Self::Theme,
        Self::Locale,
        Self::Report,
        Self::Statement,
        Self::Manifest,
        Self::RunReport,
        Self::BriefList,
        Self::RuleList,
        Self::ShownRule,
        Self::Stats,
        Self::FaceList,
        Self::UsedFaces,
        Self::ProfileList,
        Self::ShownProfile,
        Self::LocaleList,
        Self::Cleaned,
        Self::CitedEntries,
        Self::ReportLine,
    ];

    /// Whether this program writes it, and no person does.
    pub fn is_written(self) -> bool {
        !matches!(
            self,
            Self::Brief | Self::Directory | Self::Workspace | Self::Profile | Self::Theme | Self::Locale
        )
    }

    /// Its name in one word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Directory => "directory",
            Self::Workspace => "workspace",
            Self::Profile => "profile",
            Self::Theme => "theme",
            Self::Locale => "locale",
            Self::Report => "report",
            Self::Statement => "statement",
            Self::Manifest => "manifest",
            Self::RunReport => "run-report",
            Self::BriefList => "brief-list",
            Self::RuleList => "rule-list",
            Self::ShownRule => "shown-rule",
            Self::Stats => "stats",
            Self::FaceList => "face-list",
            Self::UsedFaces => "used-faces",
            Self::ProfileList => "profile-list",
            Self::ShownProfile => "shown-profile",
            Self::LocaleList => "locale-list",
            Self::Cleaned => "cleaned",
            Self::CitedEntries => "cited-entries",
            Self::ReportLine => "report-line",
        }
    }
}
