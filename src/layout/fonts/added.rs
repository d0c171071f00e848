use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use fontdb::{Database, FaceInfo, ID, Source, Style};
use skrifa::FontRef;
use skrifa::raw::TableProvider;

use super::LoadedFace;
use super::coverage::Coverage;
use super::instance::Instance;
use super::regional::code_page;
use super::wanted::Wanted;
use crate::layout::Family;
use crate::layout::face::{FaceError, FontFile, facts};

/// Who named a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FontOrigin {
    /// Nobody: it is part of the program.
    Bundled,
    /// The user, on the command line or in the workspace.
    Named,
    /// The system has it.
    System,
}

/// A file that is read when it is first asked for; none where it cannot be.
type SharedFile = Arc<OnceLock<Option<FontFile>>>;

/// A face that is not bundled: known by its tables, and read when text is first set in it.
#[derive(Debug)]
pub(super) struct AddedFace {
    pub(super) info: FaceInfo,
    pub(super) origin: FontOrigin,
    /// The whole file, once for all its faces.
    file: SharedFile,
    /// Its place in a variable font.
    instance: Instance,
    nature: Nature,
    /// The characters of its font, once for all its instances.
    coverage: Arc<OnceLock<Coverage>>,
    loaded: OnceLock<Option<Box<LoadedFace>>>,
}

/// What tells which of two faces with the same characters suits a text better.
#[derive(Debug, Clone, Copy, Default)]
struct Nature {
    /// Bits of the code pages it was drawn for (`ulCodePageRange1` of the table `OS/2`).
    code_pages: u32,
    /// Whether PANOSE calls it a sans serif.
    sans: bool,
}

impl AddedFace {
    /// The faces of those names, each with the reason if it cannot be used; faces of one file are side by side.
    pub(super) fn all(database: &Database, ids: &[ID], origin: FontOrigin) -> Vec<Result<Self, FaceError>> {
        let mut last: Option<(Option<PathBuf>, SharedFile)> = None;
        let mut faces = Vec::with_capacity(ids.len());
        for &id in ids {
            let Some(info) = database.face(id).cloned() else { continue };
            let nature = database.with_face_data(id, Nature::read);
            let nature = nature.unwrap_or_else(|| Err(FaceError("the file cannot be read".into())));
            let path = path(&info.source).map(Path::to_path_buf);
            let file = match &last {
                Some((known, file)) if *known == path => Arc::clone(file),
                _ => Arc::default(),
            };
            last = Some((path, Arc::clone(&file)));
            let nature = match nature {
                Ok(nature) => nature,
                Err(error) => {
                    faces.push(Err(error));
                    continue;
                }
            };
            let instances = database.with_face_data(id, |data, _| Instance::all(data, &info));
            let coverage: Arc<OnceLock<Coverage>> = Arc::default();
            faces.extend(instances.unwrap_or_default().into_iter().map(|(instance, info)| {
                let (file, coverage) = (Arc::clone(&file), Arc::clone(&coverage));
                Ok(Self { info, origin, file, instance, nature, coverage, loaded: OnceLock::new() })
            }));
        }
        faces
    }

    /// The name of its family.
    pub(super) fn family(&self) -> Option<&str> {
        self.info.families.first().map(|(name, _)| name.as_str())
    }

    /// Whether it belongs to the family of that name.
    pub(super) fn is_of(&self, family: &str) -> bool {
        self.info.families.iter().any(|(name, _)| name.eq_ignore_ascii_case(family))
    }

    /// Where its file lies.
    pub(super) fn path(&self) -> Option<&Path> {
        path(&self.info.source)
    }

    pub(super) fn coverage(&self, database: &Database) -> &Coverage {
        self.coverage.get_or_init(|| {
            let read =
                |data: &[u8], index| FontRef::from_index(data, index).map(|font| Coverage::of(&font)).ok();
            database.with_face_data(self.info.id, read).flatten().unwrap_or_default()
        })
    }

    /// The face, read now if it was not yet; none when its file has gone since it was found.
    pub(super) fn load(&self, database: &Database) -> Option<&LoadedFace> {
        let read = || {
            let file = self.file.get_or_init(|| {
                let whole = |data: &[u8], _| FontFile::Read(Arc::new(data.to_vec()));
                database.with_face_data(self.info.id, whole)
            });
            let varies = self.instance != Instance::default();
            let name = varies.then_some(self.info.post_script_name.as_str());
            LoadedFace::parse_at(file.clone()?, self.info.index, self.instance, name).ok().map(Box::new)
        };
        self.loaded.get_or_init(read).as_deref()
    }

    /// The face, if text was set in it.
    pub(super) fn loaded(&self) -> Option<&LoadedFace> {
        self.loaded.get()?.as_deref()
    }

    /// Whether it is drawn for another language.
    pub(super) fn is_foreign(&self, language: Option<&str>) -> bool {
        language.and_then(code_page).is_some_and(|bit| self.nature.code_pages & 1 << bit == 0)
    }

    /// How far it is from the style that is wanted: weight before family, as what is bold must be seen to be.
    pub(super) fn distance(&self, wanted: Wanted) -> impl Ord + use<> {
        let italic = (self.info.style != Style::Normal) != wanted.italic;
        let weight = if wanted.bold { 600 } else { 400 };
        let other_family = self.nature.sans != (wanted.family == Family::Sans);
        (self.info.weight.0.abs_diff(weight), other_family, italic)
    }
}

/// Where a source lies.
pub(super) fn path(source: &Source) -> Option<&Path> {
    match source {
        Source::Binary(_) => None,
        Source::File(path) | Source::SharedFile(path, _) => Some(path),
    }
}

impl Nature {
    fn read(data: &[u8], index: u32) -> Result<Self, FaceError> {
        facts(data, index)?;
        let table = FontRef::from_index(data, index).ok().and_then(|font| font.os2().ok());
        Ok(table.map_or_else(Self::default, |table| Self {
            code_pages: table.ul_code_page_range_1().unwrap_or_default(),
            // A Latin text face (2) whose serif style is one of those without serifs (11 to 15).
            sans: matches!(table.panose_10(), [2, 11..=15, ..]),
        }))
    }
}
