use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::fonts::fonts;
use super::named::{Library, NotFound};
use super::styles::CslStyles;
use super::{ProjectError, Settings};
use crate::brief::{Overrides, checked_directory};
use crate::check::{self, Levels};
use crate::diagnostic::{Diagnostic, Level};
use crate::document::SpeechOptions;
use crate::layout::Fonts;
use crate::locale::Locale;
use crate::profile::{Kind, Profile};
use crate::reader::{Date, Located, read_bytes};
use crate::rule::{self, Rule};
use crate::source::Source;
use crate::theme::Theme;
use crate::workspace::{FileKind, Workspace};
use crate::world::{Content, EntryKind, FileError, FileRecord, Recorder, World, shown};

/// The profile of a brief that names none, in a workspace that names none.
const DEFAULT_PROFILE: &str = "statement";

/// The rules whose findings leave a shared file unread, or a part of it.
pub(super) const UNREAD: [&Rule; 4] =
    [rule::INVALID_TOML, rule::INVALID_BIBLIOGRAPHY, rule::PATH_OUTSIDE_WORKSPACE, rule::UNREADABLE_FILE];

/// A workspace, or a folder without one, with everything that its briefs share: directory, profiles, themes and fonts.
#[derive(Debug)]
pub struct Project<'w> {
    world: &'w dyn World,
    files: Vec<FileRecord>,
    pub(super) folder: PathBuf,
    workspace: Workspace,
    levels: Levels,
    fonts: Arc<Fonts>,
    findings: Vec<Diagnostic>,
    partial: bool,
    profiles: Library<Profile>,
    forced: Option<Arc<Profile>>,
    overrides: Overrides,
    speech: SpeechOptions,
    themes: Library<Theme>,
    pub(super) styles: CslStyles,
}

impl<'w> Project<'w> {
    /// Opens the workspace around a file or folder: that of the nearest `demarche.toml`, else the folder alone.
    ///
    /// # Errors
    /// When one of its files cannot be read.
    pub fn open(world: &'w dyn World, path: impl AsRef<Path>) -> Result<Self, ProjectError> {
        Self::open_with(world, path, &Settings::default())
    }

    /// Opens it with settings of one's own.
    ///
    /// # Errors
    /// When one of its files cannot be read, or something that the settings name cannot be used.
    pub fn open_with(
        world: &'w dyn World,
        path: impl AsRef<Path>,
        settings: &Settings,
    ) -> Result<Self, ProjectError> {
        let path = path.as_ref();
        let mut recorder = Recorder::new(world);
        let (mut workspace, mut found) = Workspace::discover(&recorder, path)?;
        if workspace.source.is_none() {
            // Files that were read only to see whether they are briefs are no input of the others.
            recorder = Recorder::new(world);
        }
        if let (None, Some(out)) = (&workspace.source, &settings.out) {
            workspace.out.clone_from(out);
        }
        workspace.as_of = settings.as_of;
        let profiles = Library::read(&recorder, &workspace.root, &workspace.profiles, &mut found)?;
        let themes = Library::read(&recorder, &workspace.root, &workspace.themes, &mut found)?;
        let (mut levels, fonts) =
            (Levels::default(), fonts(&recorder, &settings.fonts, &workspace, &mut found)?);
        if let Some(source) = &workspace.source {
            let (named, wrong) = Levels::of(&workspace.rules, source);
            levels = named;
            found.extend(wrong);
        }
        levels = settings.levels.over(&levels);
        let forced = match &settings.profile {
            None => None,
            Some(name) => {
                let (profile, wrong) = profiles.find(&recorder, name)?;
                found.extend(wrong);
                // Whether what a brief allows is still found cannot be told by another profile than its own.
                let mut silent = Levels::default();
                if silent.set("unused-allow", Level::Allow).is_ok() {
                    levels = levels.over(&silent);
                }
                Some(profile)
            }
        };
        let folder = match world.kind(path) {
            Some(EntryKind::Folder) => path.to_path_buf(),
            _ => path.parent().unwrap_or(Path::new("")).to_path_buf(),
        };
        Ok(Self {
            world,
            files: recorder.files(),
            folder,
            workspace,
            fonts: Arc::new(fonts),
            partial: found.iter().any(|finding| UNREAD.contains(&finding.rule)),
            findings: check::weighed(&levels, found),
            levels,
            profiles,
            forced,
            overrides: settings.overrides.clone(),
            speech: settings.speech,
            themes,
            styles: CslStyles::default(),
        })
    }

    /// The day of the clock.
    pub fn today(&self) -> Date {
        let today = self.world.today();
        Date::day(today.year().unsigned_abs(), today.month().unsigned_abs(), today.day().unsigned_abs())
    }

    /// The view of the files.
    pub fn world(&self) -> &'w dyn World {
        self.world
    }

    /// What `demarche.toml` says, and the briefs that there are.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// What becomes of the findings of each rule.
    pub fn levels(&self) -> &Levels {
        &self.levels
    }

    /// The fonts that statements may be set in.
    pub fn fonts(&self) -> &Arc<Fonts> {
        &self.fonts
    }

    /// What is wrong in the files that the briefs share.
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// What is wrong in a file that is no brief but is known by its keys: a directory, a profile, a theme, a locale, or `demarche.toml`. What
    /// is among the findings of the project is not said again.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn findings_of(&self, path: &Path, kind: FileKind) -> Result<Vec<Diagnostic>, FileError> {
        let bytes = self.world.read(path, Content::Text)?;
        let found = match kind {
            FileKind::Profile => self.profiles.load(self.world, path, &bytes).diagnostics,
            FileKind::Theme => self.themes.load(self.world, path, &bytes).diagnostics,
            FileKind::Directory => checked_directory(read_bytes(&shown(path), &bytes)).diagnostics,
            FileKind::Locale => Locale::load(path, &bytes).diagnostics,
            FileKind::Brief | FileKind::Workspace | FileKind::Other => Vec::new(),
        };
        let known = |found: &Diagnostic| {
            let is_same =
                |known: &Diagnostic| known.order() == found.order() && known.message == found.message;
            self.findings.iter().any(is_same)
        };
        Ok(check::weighed(&self.levels, found).into_iter().filter(|found| !known(found)).collect())
    }

    /// The files that the briefs share, as they were asked for.
    pub fn files(&self) -> &[FileRecord] {
        &self.files
    }

    /// The profile of that name: the workspace's, else the built-in one.
    pub fn profile(&self, name: &str) -> Option<Arc<Profile>> {
        self.profiles.get(name)
    }

    /// The profile of that name, else the one in the file of that path.
    ///
    /// # Errors
    /// When there is none, or its file cannot be read.
    pub fn find_profile(&self, name: &str) -> Result<Arc<Profile>, ProjectError> {
        Ok(self.profiles.find(self.world, name)?.0)
    }

    /// The text of the file of the profile of that name, else of the file of that path.
    ///
    /// # Errors
    /// As [`Self::find_profile`].
    pub fn profile_text(&self, name: &str) -> Result<String, ProjectError> {
        Ok(self.profiles.text(self.world, name)?)
    }

    /// The profile that every brief must meet instead of its own, where one was asked for.
    pub fn asked_profile(&self) -> Option<&Arc<Profile>> {
        self.forced.as_ref()
    }

    /// The names of every profile, sorted.
    pub fn profile_names(&self) -> Vec<&str> {
        self.profiles.names()
    }

    /// The theme of that name: the workspace's, else the built-in one.
    pub fn theme(&self, name: &str) -> Option<Arc<Theme>> {
        self.themes.get(name)
    }

    /// The theme of that name, else the one in the file of that path, with the mistakes in the file.
    ///
    /// # Errors
    /// When there is none, or its file cannot be read.
    pub fn find_theme(&self, name: &str) -> Result<(Arc<Theme>, Vec<Diagnostic>), ProjectError> {
        Ok(self.themes.find(self.world, name)?)
    }

    /// The names of every theme, sorted.
    pub fn theme_names(&self) -> Vec<&str> {
        self.themes.names()
    }

    /// The profile that a kind takes its headings from: the one of the same name.
    pub fn profile_of(&self, kind: Kind) -> Arc<Profile> {
        self.profiles.get(kind.name()).unwrap_or_else(|| self.default_profile())
    }

    /// How speeches are made.
    pub(super) fn speech(&self) -> &SpeechOptions {
        &self.speech
    }

    /// The fields of the head that replace those of every brief.
    pub(super) fn overrides(&self) -> &Overrides {
        &self.overrides
    }

    /// Whether one of the shared files could not be read, or not all of it.
    pub(super) fn is_partial(&self) -> bool {
        self.partial
    }

    /// The profile that a brief must meet: the one that was asked for, else the one it names, the workspace's, or
    /// `statement`. An unknown one is reported, and a profile without any demand replaces it.
    pub(super) fn profile_for(
        &self,
        files: &dyn World,
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
            (None, None) => return (self.default_profile(), Vec::new()),
        };
        match self.profiles.named(files, source, name) {
            Ok(found) => found,
            Err(unknown) => (Arc::new(Profile::undemanding(name)), vec![*unknown]),
        }
    }

    /// The theme that a brief names, else its profile's, else the workspace's, else `plain`. An unknown one is reported,
    /// and `plain` replaces it.
    pub(super) fn theme_for(
        &self,
        files: &dyn World,
        brief: &Arc<Source>,
        named: Option<&Located<String>>,
        profile: &Profile,
    ) -> (Arc<Theme>, Vec<Diagnostic>) {
        let shared = self.workspace.defaults.theme.as_ref().zip(self.workspace.source.as_ref());
        let of_profile = profile.theme.as_deref().and_then(|name| self.themes.get(name));
        let (name, source) = match (named, of_profile, shared) {
            (Some(name), ..) => (name, brief),
            (None, Some(theme), _) => return (theme, Vec::new()),
            (None, None, Some((name, source))) => (name, source),
            (None, None, None) => return (Arc::default(), Vec::new()),
        };
        match self.themes.named(files, source, name) {
            Ok(found) => found,
            Err(unknown) => (Arc::default(), vec![*unknown]),
        }
    }

    fn default_profile(&self) -> Arc<Profile> {
        self.profiles.get(DEFAULT_PROFILE).unwrap_or_default()
    }
}

impl From<NotFound> for ProjectError {
    fn from(not_found: NotFound) -> Self {
        match not_found {
            NotFound::Unknown(unknown) => Self::Unknown(unknown),
            NotFound::File(error) => Self::File(error),
        }
    }
}
