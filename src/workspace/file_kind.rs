use std::path::Path;

use super::FILE_NAME;
use crate::reader::{KeyShape, RootKeys, suggest};

/// What a file of TOML is to this program, by its keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A brief, or what is likely meant as one.
    Brief,
    /// Shared organisations, speakers, events and sources.
    Directory,
    /// A profile.
    Profile,
    /// A theme.
    Theme,
    /// The words and forms of a language.
    Locale,
    /// The file of a workspace.
    Workspace,
    /// A file of another program.
    Other,
}

/// Keys with values that only briefs have.
const OF_BRIEFS: [&str; 8] =
    ["title", "subtitle", "summary", "keywords", "profile", "speaker", "event", "organisation"];
/// The tables of a directory; briefs may have them too.
const OF_DIRECTORIES: [&str; 4] = ["organisations", "speakers", "events", "sources"];
/// Keys with values that only profiles have.
const OF_PROFILES: [&str; 8] = [
    "kind",
    "venue",
    "required",
    "sections-of",
    "other-sections",
    "unverified",
    "valid",
    "supported-recommendations",
];
/// Keys with values that only themes have.
const OF_THEMES: [&str; 5] = ["page-size", "masthead", "title-position", "paragraphs", "hyphenate"];

/// Keys with values, and tables, that only locales have.
const OF_LOCALES: [&str; 3] = ["months", "months-alone", "spells-ordinals"];
const TABLES_OF_LOCALES: [&str; 6] = ["words", "quotes", "list", "numbers", "binding", "reading"];

impl FileKind {
    /// That of a file. One that cannot be read as TOML, or in which a key of briefs is likely misspelt, counts as a brief: so it is
    /// reported and not passed over.
    pub fn of(path: &Path, bytes: &[u8]) -> Self {
        if path.file_name().is_some_and(|name| name == FILE_NAME) {
            return Self::Workspace;
        }
        let Ok(text) = std::str::from_utf8(bytes) else { return Self::Brief };
        let keys = RootKeys::of(text.trim_start_matches('\u{feff}'));
        let is_brief = keys.has(KeyShape::Value, &OF_BRIEFS)
            || keys.has(KeyShape::Table, &["sections"])
            || keys.has(KeyShape::Tables, &["recommendations"]);
        let all_of_directory = |(key, shape): &(String, KeyShape)| {
            *shape == KeyShape::Table && OF_DIRECTORIES.contains(&key.as_str())
        };
        if is_brief {
            Self::Brief
        } else if keys.has(KeyShape::Value, &OF_PROFILES)
            || keys.has(KeyShape::Tables, &["sections"])
            || keys.has(KeyShape::Table, &["limits"])
        {
            Self::Profile
        } else if keys.has(KeyShape::Value, &OF_THEMES)
            || keys.has(KeyShape::Table, &["margins", "sizes", "colours"])
        {
            Self::Theme
        } else if keys.has(KeyShape::Value, &OF_LOCALES) || keys.has(KeyShape::Table, &TABLES_OF_LOCALES) {
            Self::Locale
        } else if keys.is_valid && !keys.keys.is_empty() && keys.keys.iter().all(all_of_directory) {
            Self::Directory
        } else if !keys.is_valid || keys.keys.iter().any(|(key, shape)| is_slip(key, *shape)) {
            Self::Brief
        } else {
            Self::Other
        }
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brief => "a brief",
            Self::Directory => "a directory of people, events and sources",
            Self::Profile => "a profile",
            Self::Theme => "a theme",
            Self::Locale => "the words of a language",
            Self::Workspace => "the file of a workspace",
            Self::Other => "a file of another program",
        }
    }
}

/// Whether a key is likely one of briefs, misspelt.
fn is_slip(key: &str, shape: KeyShape) -> bool {
    let meant: &[&str] = match shape {
        KeyShape::Value => &OF_BRIEFS,
        KeyShape::Table => &["sections"],
        KeyShape::Tables => &["recommendations"],
    };
    suggest(key, meant.iter().copied()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_keys() {
        let kind = |text: &str| FileKind::of(Path::new("a.toml"), text.as_bytes());
        for text in [
            "# a comment\ntitle = \"A\"\n",
            "\"title\" = \"A\"\n",
            "sections.a.body = \"A\"\n",
            "sections = { a = { body = \"A\" } }\n",
            "[sections.a]\nbody = \"A\"\n",
            "titel = \"A\"\n",
            "[section.a]\nbody = \"A\"\n",
            "title = “A”\n",
            "\u{feff}title = \"A\"\n",
            "a = = b\n",
        ] {
            assert_eq!(kind(text), FileKind::Brief, "{text}");
        }
        assert_eq!(FileKind::of(Path::new("a.toml"), b"title = \"Soci\xe9t\xe9\""), FileKind::Brief);
        assert_eq!(
            kind("[package]\nname = \"a\"\ntitle = \"b\"\n[profile.release]\nlto = true\n"),
            FileKind::Other
        );
        assert_eq!(kind(""), FileKind::Other);
        assert_eq!(kind("[speakers.a]\nname = \"A\"\n"), FileKind::Directory);
        assert_eq!(kind("name = \"a\"\n[[sections]]\nid = \"a\"\n"), FileKind::Profile);
        assert_eq!(kind("extends = \"plain\"\n[sizes]\nbody = 12\n"), FileKind::Theme);
        assert_eq!(kind("months = [\"gennaio\"]\n[date]\nday = \"{day}\"\n"), FileKind::Locale);
        assert_eq!(kind("[words]\nsources = \"Fonti\"\n"), FileKind::Locale);
        assert_eq!(FileKind::of(Path::new("x/demarche.toml"), b""), FileKind::Workspace);
    }
}
