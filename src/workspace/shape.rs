use schemars::JsonSchema;
use serde::Deserialize;

use super::MarkdownSettings;
use crate::diagnostic::Level;
use crate::profile::NamedStyle;
use crate::reader::{Located, Table};

/// The shape of `demarche.toml`. Paths are relative to its folder.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct WorkspaceFile {
    /// The briefs, as globs such as `briefs/*.toml`.
    pub briefs: Vec<Located<String>>,
    /// The files with shared organisations, speakers, events and sources.
    pub directory: Vec<Located<String>>,
    /// Bibliographies in BibLaTeX (`refs.bib`) or CSL-JSON (`refs.json`), whose entries are sources.
    pub sources: Vec<Located<String>>,
    /// Profiles of one's own, as globs.
    pub profiles: Vec<Located<String>>,
    /// Themes of one's own, as globs.
    pub themes: Vec<Located<String>>,
    /// Languages of one's own, each in a file that is called after its tag, such as `locales/it.toml`; as globs.
    pub locales: Vec<Located<String>>,
    /// Fonts of one's own, as globs: for characters that the bundled fonts do not have.
    pub fonts: Vec<Located<String>>,
    /// The folder that statements are written to.
    pub out: Option<Located<String>>,
    /// How outputs are named below that folder, such as `{date}-{stem}.{language}.{ext}`; by default after the files of the briefs.
    pub name: Option<Located<String>>,
    /// How Markdown is written.
    pub markdown: MarkdownSettings,
    /// The most days since an entry of the directory was last `checked`; none where its age does not matter.
    pub max_age_days: Option<u32>,
    /// What holds for briefs that do not say otherwise.
    pub defaults: Defaults,
    /// What becomes of the findings of a rule, by its name; `all` stands for those that are not named.
    pub rules: Table<Level>,
}

/// What holds for briefs that do not say otherwise.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Defaults {
    /// The profile.
    pub profile: Option<Located<String>>,
    /// The theme.
    pub theme: Option<Located<String>>,
    /// The language.
    pub language: Option<Located<String>>,
    /// How sources are cited: `un`, `chicago`, `apa`, or the path of a CSL file.
    pub citation_style: Option<Located<NamedStyle>>,
    /// The id of the organisation.
    pub organisation: Option<Located<String>>,
}
