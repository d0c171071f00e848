use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::stages::{self, Composed, Loaded, merged};
use super::{Appearance, Measured, Project, RenderError, Rendered, VenueCount};
use crate::brief::BriefFile;
use crate::check::{self, Tally};
use crate::diagnostic::{Diagnostic, Location, Severity};
use crate::document::Document;
use crate::emit::markdown::MarkdownOptions;
use crate::emit::{self, Format, MadeFile, Resources, WriteError, pdf};
use crate::layout::{Attachments, Drawings, Pages};
use crate::locale::Language;
use crate::profile::{Kind, Profile};
use crate::reader::Read;
use crate::rule;
use crate::source::{Source, Span};
use crate::statement::{self, Statement};
use crate::theme::Theme;
use crate::workspace::ImageLinks;
use crate::world::{Content, FileError, FileRecord, Recorder, Unreadable, World, real_folder, shown};

/// A brief of a project. What is asked of it is computed when it is first asked for, and kept.
#[derive(Debug)]
pub struct Brief<'p> {
    project: &'p Project<'p>,
    path: PathBuf,
    bytes: Arc<[u8]>,
    files: Recorder<'p>,
    loaded: Loaded,
    composed: OnceLock<Composed>,
    pages: OnceLock<Result<Pages, Vec<Diagnostic>>>,
    findings: OnceLock<Vec<Diagnostic>>,
}

impl Project<'_> {
    /// Reads a brief, seen from the folder that was opened.
    ///
    /// # Errors
    /// When its file cannot be read. What is wrong in the file is among the findings of the brief.
    pub fn brief(&self, path: impl AsRef<Path>) -> Result<Brief<'_>, FileError> {
        self.brief_at(&self.folder.join(path))
    }

    /// Reads a brief, seen from the current folder of the world.
    ///
    /// # Errors
    /// As [`Self::brief`].
    pub fn brief_at(&self, path: &Path) -> Result<Brief<'_>, FileError> {
        let files = Recorder::new(self.world());
        let bytes = files.read_named(path, Content::Text);
        Brief::open(self, path, bytes, files)
    }

    /// The brief with that text, whose relative paths are seen from the folder of `path`; no file of that path need exist.
    pub fn brief_of(&self, path: &Path, bytes: Arc<[u8]>) -> Brief<'_> {
        Brief::new(self, path, bytes, Recorder::new(self.world()))
    }
}

impl<'p> Brief<'p> {
    pub(super) fn new(project: &'p Project<'p>, path: &Path, bytes: Arc<[u8]>, files: Recorder<'p>) -> Self {
        let loaded = stages::load(project, &files, path, &bytes);
        Self::of(project, path, bytes, files, loaded)
    }

    /// A file that is too large to be a brief is a finding in it.
    pub(super) fn open(
        project: &'p Project<'p>,
        path: &Path,
        bytes: Result<Arc<[u8]>, FileError>,
        files: Recorder<'p>,
    ) -> Result<Self, FileError> {
        let too_large = match bytes {
            Ok(bytes) => return Ok(Self::new(project, path, bytes, files)),
            Err(error) if matches!(error.reason, Unreadable::TooLarge { .. }) => error.reason,
            Err(error) => return Err(error),
        };
        let source = Arc::new(Source::new(shown(path), ""));
        let finding = Diagnostic::new(rule::UNREADABLE_FILE, format!("this file is no brief: {too_large}"))
            .at(Location::new(&source, Span::default()));
        let file = Read { source, value: Arc::default(), diagnostics: vec![finding] };
        let loaded = stages::with_names(project, &files, file);
        Ok(Self::of(project, path, Arc::default(), files, loaded))
    }

    fn of(
        project: &'p Project<'p>,
        path: &Path,
        bytes: Arc<[u8]>,
        files: Recorder<'p>,
        loaded: Loaded,
    ) -> Self {
        Self {
            project,
            path: path.to_path_buf(),
            bytes,
            files,
            loaded,
            composed: OnceLock::new(),
            pages: OnceLock::new(),
            findings: OnceLock::new(),
        }
    }

    /// The project that it belongs to.
    pub fn project(&self) -> &'p Project<'p> {
        self.project
    }

    /// Where it lies, seen from the current folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The path as people should see it.
    pub fn name(&self) -> &str {
        self.loaded.file.source.name()
    }

    /// The bytes of its file.
    pub fn bytes(&self) -> &Arc<[u8]> {
        &self.bytes
    }

    /// Its text, with the places of its fields.
    pub fn source(&self) -> &Arc<Source> {
        &self.loaded.file.source
    }

    /// What its file says.
    pub fn file(&self) -> &BriefFile {
        &self.loaded.file.value
    }

    /// The profile that it must meet.
    pub fn profile(&self) -> &Arc<Profile> {
        &self.loaded.profile
    }

    /// The theme that it is set in.
    pub fn theme(&self) -> &Arc<Theme> {
        &self.loaded.theme
    }

    /// The language of its text.
    pub fn language(&self) -> Language {
        statement::language(self.file(), self.project.workspace())
    }

    /// The files that it was made of so far, besides those that it shares with the other briefs of its project.
    pub fn files(&self) -> Vec<FileRecord> {
        self.files.files()
    }

    /// Reads the pictures that it shows, so that they are among its files.
    pub fn read_pictures(&self) {
        stages::read_pictures(&self.files, self.document(), self.theme());
    }

    /// The brief joined with its directory and profile.
    pub fn statement(&self) -> &Statement {
        &self.composed().statement
    }

    /// The document of its own kind.
    pub fn document(&self) -> &Document {
        &self.composed().document
    }

    /// The document of that kind, which takes its headings from the profile of the same name where it is not its own kind.
    pub fn document_as(&self, kind: Kind) -> Document {
        if kind == self.profile().kind {
            return self.document().clone();
        }
        stages::compose_as(self.project, self.statement(), kind, &self.profile_as(kind))
    }

    /// The profile of that kind: a speech keeps that of its venue, else it is the one of the same name.
    fn profile_as(&self, kind: Kind) -> Arc<Profile> {
        let own = self.profile();
        if own.kind == kind || own.kind.is_spoken() && kind.is_spoken() {
            Arc::clone(own)
        } else {
            self.project.profile_of(kind)
        }
    }

    /// Everything that is found in it, on its pages too, in the order of the file.
    pub fn findings(&self) -> &[Diagnostic] {
        self.findings.get_or_init(|| {
            let composed = self.composed();
            let found = composed.findings.iter().cloned();
            if !composed.is_whole() {
                return found.collect();
            }
            match self.pages() {
                Ok(pages) => {
                    let unmet = pdf::unmet(&composed.document, &pdf::PdfOptions::default());
                    let on_pages = self.check_pages(pages);
                    merged(found.chain(unmet).chain(on_pages))
                }
                Err(faults) => merged(found.chain(faults.iter().cloned())),
            }
        })
    }

    /// What is found in it without setting its pages, which takes most of the time.
    pub fn findings_without_pages(&self) -> &[Diagnostic] {
        &self.composed().findings
    }

    /// Whether an error is found in it or in the files of its project, on pages or not.
    fn errors(&self) -> Vec<Diagnostic> {
        let found = self.project.findings().iter().chain(self.findings());
        found.filter(|finding| finding.weighs(Severity::Error)).cloned().collect()
    }

    /// The pages of the document of its own kind in its own theme.
    ///
    /// # Errors
    /// With what keeps it from being set, such as a character that no font has.
    pub fn pages(&self) -> Result<&Pages, &[Diagnostic]> {
        let pages = self.pages.get_or_init(|| {
            stages::set(self.project, &self.files, self.document(), self.theme())
                .map_err(|findings| self.settle(findings))
        });
        pages.as_ref().map_err(Vec::as_slice)
    }

    /// Its statement as Markdown, with the paths of pictures as they are written in the brief.
    ///
    /// # Errors
    /// With the errors that are found in it.
    pub fn markdown(&self) -> Result<String, RenderError> {
        let errors = self.errors();
        if errors.is_empty() {
            let title = self.project.workspace().markdown.title.unwrap_or_default();
            let options = MarkdownOptions { title, ..MarkdownOptions::default() };
            Ok(stages::markdown(self.document(), &options))
        } else {
            Err(RenderError::Findings(errors))
        }
    }

    /// Its statement as a PDF file.
    ///
    /// # Errors
    /// With the errors that are found in it.
    pub fn pdf(&self) -> Result<Vec<u8>, RenderError> {
        let errors = self.errors();
        if !errors.is_empty() {
            return Err(RenderError::Findings(errors));
        }
        Ok(self.render(self.profile().kind, Format::PDF, &Appearance::default())?.bytes)
    }

    /// The statement of that kind in that format, whatever is found in the brief.
    ///
    /// # Errors
    /// When it cannot be made: a character has no font, a picture cannot be read, or what a PDF standard requires is missing.
    pub fn render(
        &self,
        kind: Kind,
        format: Format,
        appearance: &Appearance,
    ) -> Result<Rendered, RenderError> {
        self.render_for(None, kind, format, appearance)
    }

    /// As [`Self::render`], for a file in that folder, from which its links lead. The folder need not exist yet.
    ///
    /// # Errors
    /// As [`Self::render`].
    pub fn render_for(
        &self,
        folder: Option<&Path>,
        kind: Kind,
        format: Format,
        appearance: &Appearance,
    ) -> Result<Rendered, RenderError> {
        let own = kind == self.profile().kind;
        let other = (!own).then(|| self.document_as(kind));
        let document = other.as_ref().unwrap_or_else(|| self.document());
        // What a venue asks for is made without what it refuses; what is made for others keeps it.
        let profile = self.profile();
        let for_venue = own && format.is_asked_for(&profile.formats);
        let folds_notes = !format.is_pasted();
        let taken = if for_venue { document.taken_by(profile, folds_notes) } else { None };
        let unchanged = taken.is_none();
        let document = taken.as_ref().unwrap_or(document);
        let theme = self.theme_of(kind, appearance);
        let as_usual = own && unchanged && appearance.theme.is_none() && appearance.page_size.is_none();
        let resources = Made { brief: self, document, theme: &theme, as_usual, pages: OnceLock::new() };
        let typeface = self.profile().typeface.as_ref().filter(|_| own);
        let mut options = appearance.options.clone();
        if for_venue {
            options.plain_text.notes = profile.notes;
        }
        options.markdown = options.markdown.or(self.project.workspace().markdown);
        let is_linked = options.markdown.images == Some(ImageLinks::Link);
        let folder =
            folder.filter(|_| is_linked).and_then(|folder| real_folder(self.project.world(), folder));
        let statement = self.statement();
        let input = emit::Input {
            statement,
            document,
            theme: &theme,
            options: &options,
            typeface,
            folder: folder.as_deref(),
            resources: &resources,
        };
        let output = format.write(&input).map_err(|error| match error {
            WriteError::Findings(findings) => RenderError::Findings(findings),
            WriteError::Internal(what) => RenderError::Internal(what),
        })?;
        let mut findings = match output.pages {
            Some(pages) if own => stages::check_pages(self.project, &self.loaded, self.statement(), pages),
            _ => Vec::new(),
        };
        if let (Some(_), Ok(pages)) = (output.pages, resources.pages()) {
            findings.extend(self.settle(pages.findings.clone()));
        }
        if !own {
            findings.extend(self.settle(check::check_speech(statement, document, self.project.levels())));
        }
        let words = Tally::of(document).text();
        let speech = document.speech.clone();
        let venue = format.is_pasted().then(|| VenueCount::of(profile, statement, document, &output.bytes));
        let MadeFile { bytes, pages, copies } = output;
        Ok(Rendered { bytes, pages, copies, words, venue, findings, speech })
    }

    /// What rules find in the formats that it is exported in.
    pub fn findings_of_formats(&self, formats: &[Format], appearance: &Appearance) -> Vec<Diagnostic> {
        let theme = appearance.theme.as_ref().unwrap_or_else(|| self.theme());
        self.settle(check::check_formats(self.statement(), formats, theme, self.project.levels()))
    }

    /// What its statement measures by a profile; pages are set where the profile limits them, and with `all_pages` always.
    pub fn measured(&self, profile: &Arc<Profile>, all_pages: bool) -> Measured {
        let other = (!Arc::ptr_eq(profile, self.profile()))
            .then(|| stages::compose_as(self.project, self.statement(), profile.kind, profile));
        let document = other.as_ref().unwrap_or_else(|| self.document());
        let pages = if !all_pages && profile.limits.pages.is_none() {
            None
        } else if other.is_none() {
            self.pages().ok().map(|pages| pages.pages.len())
        } else {
            let named = self.file().theme.as_ref();
            let theme = self.project.theme_for(&self.files, self.source(), named, profile).0;
            self.set(document, &theme).ok().map(|pages| pages.pages.len())
        };
        Measured::new(self.statement(), document, profile, pages)
    }

    fn composed(&self) -> &Composed {
        self.composed.get_or_init(|| stages::compose(self.project, &self.loaded))
    }

    fn theme_of(&self, kind: Kind, appearance: &Appearance) -> Arc<Theme> {
        let theme = match &appearance.theme {
            Some(theme) => Arc::clone(theme),
            None if kind == self.profile().kind => Arc::clone(self.theme()),
            None => {
                let profile = self.project.profile_of(kind);
                self.project.theme_for(&self.files, self.source(), None, &profile).0
            }
        };
        match appearance.page_size {
            Some(size) => Arc::new(Theme::clone(&theme).with_page_size(size)),
            None => theme,
        }
    }

    fn set(&self, document: &Document, theme: &Theme) -> Result<Pages, RenderError> {
        stages::set(self.project, &self.files, document, theme)
            .map_err(|findings| RenderError::Findings(self.settle(findings)))
    }

    fn check_pages(&self, pages: &Pages) -> Vec<Diagnostic> {
        let ruled = stages::check_pages(self.project, &self.loaded, self.statement(), pages.pages.len());
        ruled.into_iter().chain(self.settle(pages.findings.clone())).collect()
    }

    fn settle(&self, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        stages::settle_pages(self.project, &self.loaded, findings)
    }
}

/// The pages and pictures of one statement, made when a format asks for them.
struct Made<'a> {
    brief: &'a Brief<'a>,
    document: &'a Document,
    theme: &'a Theme,
    /// Whether the pages are those that the brief keeps.
    as_usual: bool,
    pages: OnceLock<Result<Pages, Vec<Diagnostic>>>,
}

impl Resources for Made<'_> {
    fn pages(&self) -> Result<&Pages, Vec<Diagnostic>> {
        if self.as_usual {
            return self.brief.pages().map_err(<[Diagnostic]>::to_vec);
        }
        let Brief { project, files, .. } = self.brief;
        let set = || {
            stages::set(project, files, self.document, self.theme)
                .map_err(|findings| self.brief.settle(findings))
        };
        self.pages.get_or_init(set).as_ref().map_err(Clone::clone)
    }

    fn named_pictures(&self) -> Result<Attachments, Vec<Diagnostic>> {
        let Brief { project, files, .. } = self.brief;
        stages::named_pictures(project, files, self.document).map_err(|findings| self.brief.settle(findings))
    }

    fn pictures(&self, drawings: Drawings) -> Result<Attachments, Vec<Diagnostic>> {
        let Brief { project, files, .. } = self.brief;
        stages::pictures(project, files, self.document, self.theme, drawings)
            .map_err(|findings| self.brief.settle(findings))
    }
}
