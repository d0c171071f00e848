use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::FontSearch;
use super::search::Search;
use crate::check::{self, Levels};
use crate::diagnostic::{Diagnostic, Level};
use crate::layout::Fonts;
use crate::profile::{self, Kind, Profile};
use crate::reader::{Located, Read};
use crate::rule;
use crate::source::Source;
use crate::theme::{self, Theme};
use crate::workspace::Workspace;

/// The profile of a brief that names none, in a workspace that names none.
const DEFAULT_PROFILE: &str = "statement";

/// A workspace with its own profiles and themes read: all that its briefs share.
#[derive(Debug, Default)]
pub struct Shared {
    /// The workspace.
    pub workspace: Workspace,
    /// What becomes of the findings of rules in its briefs.
    pub levels: Levels,
    /// The fonts that its statements may be set in.
    pub fonts: Arc<Fonts>,
    diagnostics: Vec<Diagnostic>,
    profiles: BTreeMap<String, Arc<Profile>>,
    forced: Option<Arc<Profile>>,
    themes: BTreeMap<String, Arc<Theme>>,
}

impl Shared {
    /// Reads the profiles and themes of a workspace, of which `diagnostics` are known already.
    ///
    /// # Errors
    /// When one of the files cannot be read.
    pub fn open(workspace: Workspace, diagnostics: Vec<Diagnostic>) -> io::Result<Self> {
        Self::open_with(workspace, diagnostics, &FontSearch::default())
    }

    /// The same with the fonts of a search.
    ///
    /// # Errors
    /// When one of the files cannot be read, or a font of the search cannot be used.
    pub fn open_with(
        workspace: Workspace,
        mut diagnostics: Vec<Diagnostic>,
        search: &FontSearch,
    ) -> io::Result<Self> {
        let profiles = read_all(&workspace.profiles, profile::load, &mut diagnostics)?;
        let themes = read_all(&workspace.themes, theme::load, &mut diagnostics)?;
        let mut levels = Levels::default();
        if let Some(source) = &workspace.source {
            let (named, found) = Levels::of(&workspace.rules, source);
            levels = named;
            diagnostics.extend(found);
        }
        let fonts = Arc::new(search.fonts(&workspace, &mut diagnostics)?);
        Ok(Self { workspace, levels, fonts, diagnostics, profiles, forced: None, themes })
    }

    /// The same, where these levels overrule those of the workspace.
    #[must_use]
    pub fn with_levels(mut self, levels: &Levels) -> Self {
        self.levels = levels.over(&self.levels);
        self
    }

    /// The same, where every brief must meet this profile and not the one it names. Nobody can then say whether what a
    /// brief allows is still found, so that `unused-allow` is silent.
    #[must_use]
    pub fn with_profile(mut self, profile: Arc<Profile>) -> Self {
        let mut silent = Levels::default();
        if silent.set("unused-allow", Level::Allow).is_ok() {
            self.levels = self.levels.over(&silent);
        }
        self.forced = Some(profile);
        self
    }

    /// Whether one of the files that its briefs share could not be read, or not all of it.
    pub fn is_partial(&self) -> bool {
        let unread = [rule::INVALID_TOML, rule::PATH_OUTSIDE_WORKSPACE, rule::UNREADABLE_FILE];
        self.diagnostics.iter().any(|found| unread.contains(&found.rule))
    }

    /// What is wrong in the files that its briefs share.
    pub fn findings(&self) -> Vec<Diagnostic> {
        check::weighed(&self.levels, self.diagnostics.clone())
    }

    /// The profile that every brief must meet, else the one that it names, the workspace's, or `statement`. For what cannot be found or read, which
    /// is reported, one stands in that demands nothing.
    pub fn profile(
        &self,
        brief: &Arc<Source>,
        named: Option<&Located<String>>,
    ) -> (Arc<Profile>, Vec<Diagnostic>) {
        if let Some(profile) = &self.forced {
            return (Arc::clone(profile), Vec::new());
        }
        let shared = self.workspace.defaults.profile.as_ref().zip(self.workspace.source.as_ref());
        let (name, source) = match (named, shared) {
            (Some(name), _) => (name, brief),
            (None, Some((name, source))) => (name, source),
            (None, None) => return (self.standard_profile(), Vec::new()),
        };
        let search =
            Search { root: &self.workspace.root, what: "profile", rule: rule::UNKNOWN_PROFILE, name, source };
        match search.find(&self.profiles, profile::names(), profile::built_in, profile::load) {
            Ok((profile, diagnostics)) => (profile, diagnostics),
            Err(diagnostic) => (Arc::new(Profile::undemanding(name)), vec![*diagnostic]),
        }
    }

    /// The profile that a kind takes its headings from: the one of the same name.
    pub fn profile_of(&self, kind: Kind) -> Arc<Profile> {
        let own = self.profiles.get(kind.name()).cloned();
        own.or_else(|| profile::built_in(kind.name())).unwrap_or_else(|| self.standard_profile())
    }

    /// The theme that a brief names, else its profile's, else the workspace's, else `plain`; what cannot be found is
    /// reported and `plain` stands in for it.
    pub fn theme(
        &self,
        brief: &Arc<Source>,
        named: Option<&Located<String>>,
        profile: &Profile,
    ) -> (Arc<Theme>, Vec<Diagnostic>) {
        let shared = self.workspace.defaults.theme.as_ref().zip(self.workspace.source.as_ref());
        let of_profile = profile.theme.as_deref().and_then(|name| self.theme_named(name));
        let (name, source) = match (named, of_profile, shared) {
            (Some(name), ..) => (name, brief),
            (None, Some(theme), _) => return (theme, Vec::new()),
            (None, None, Some((name, source))) => (name, source),
            (None, None, None) => return (Arc::default(), Vec::new()),
        };
        let search =
            Search { root: &self.workspace.root, what: "theme", rule: rule::UNKNOWN_THEME, name, source };
        match search.find(&self.themes, theme::names(), theme::built_in, theme::load) {
            Ok((theme, diagnostics)) => (theme, diagnostics),
            Err(diagnostic) => (Arc::default(), vec![*diagnostic]),
        }
    }

    /// The workspace's theme of that name, else the built-in one.
    pub fn theme_named(&self, name: &str) -> Option<Arc<Theme>> {
        self.themes.get(name).cloned().or_else(|| theme::built_in(name))
    }

    /// The workspace's profile of that name, else the built-in one.
    pub fn profile_named(&self, name: &str) -> Option<Arc<Profile>> {
        self.profiles.get(name).cloned().or_else(|| profile::built_in(name))
    }

    /// The names of every profile at hand, sorted.
    pub fn profile_names(&self) -> Vec<&str> {
        names(&self.profiles, profile::names())
    }

    /// The names of every theme at hand, sorted.
    pub fn theme_names(&self) -> Vec<&str> {
        names(&self.themes, theme::names())
    }

    fn standard_profile(&self) -> Arc<Profile> {
        self.profile_named(DEFAULT_PROFILE).unwrap_or_default()
    }
}

fn names<'a, T>(own: &'a BTreeMap<String, Arc<T>>, built_in: &'a [&'a str]) -> Vec<&'a str> {
    let mut names: Vec<_> = own.keys().map(String::as_str).chain(built_in.iter().copied()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn read_all<T>(
    paths: &[PathBuf],
    load: fn(&Path) -> io::Result<Read<T>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> io::Result<BTreeMap<String, Arc<T>>> {
    let mut named = BTreeMap::new();
    for path in paths {
        let read = load(path)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
        diagnostics.extend(read.diagnostics);
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        named.entry(name).or_insert_with(|| Arc::new(read.value));
    }
    Ok(named)
}
