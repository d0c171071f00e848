use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::diagnostic::{Diagnostic, Location};
use crate::layout::Fonts;
use crate::rule;
use crate::workspace::{Workspace, shown};

/// The extensions of OpenType fonts and collections.
const EXTENSIONS: [&str; 4] = ["otc", "otf", "ttc", "ttf"];

/// The fonts that are asked for besides those of a workspace.
#[derive(Debug, Clone, Default)]
pub struct FontSearch {
    /// Font files, and folders of them.
    pub paths: Vec<PathBuf>,
    /// Whether the fonts of the system may be used, after all others.
    pub system: bool,
}

impl FontSearch {
    /// The fonts of the search and of the workspace, in this order; a font of the workspace that cannot be used is reported.
    ///
    /// # Errors
    /// When a file of the search cannot be used, or a folder of it has no font that can.
    pub fn fonts(&self, workspace: &Workspace, diagnostics: &mut Vec<Diagnostic>) -> io::Result<Fonts> {
        let mut fonts = Fonts::default();
        for path in &self.paths {
            let unusable =
                |reason| io::Error::other(format!("cannot use the font `{}`: {reason}", shown(path)));
            if path.is_dir() {
                // Folders of fonts hold all sorts of files: those that can be used are what was asked for.
                let usable = files(path).filter(|file| fonts.add_file(file).is_ok()).count();
                if usable == 0 {
                    return Err(unusable("no file in this folder is a font that can be embedded".to_owned()));
                }
            } else {
                fonts.add_file(path).map_err(|error| unusable(error.to_string()))?;
            }
        }
        for path in &workspace.fonts {
            let (Err(error), Some(source)) = (fonts.add_file(path), &workspace.source) else { continue };
            let message = format!("cannot use the font `{}`", shown(path));
            let place = Location::new(source, path.span);
            diagnostics
                .push(Diagnostic::new(rule::UNUSABLE_FONT, message).at(place).label(error.to_string()));
        }
        if self.system {
            fonts.add_system();
        }
        Ok(fonts)
    }
}

/// The font files of a folder and those below it, by name.
fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries =
        WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter().filter_map(Result::ok);
    entries.map(walkdir::DirEntry::into_path).filter(|path| {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known)) && path.is_file()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(path: &Path) -> io::Result<Fonts> {
        let search = FontSearch { paths: vec![path.to_path_buf()], system: false };
        search.fonts(&Workspace::default(), &mut Vec::new())
    }

    #[test]
    fn folders_are_searched_for_what_can_be_used() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("broken.otf"), "no font").unwrap();
        let error = search(folder.path()).unwrap_err().to_string();
        assert!(error.ends_with("no file in this folder is a font that can be embedded"), "{error}");
        let inner = folder.path().join("naskh");
        std::fs::create_dir(&inner).unwrap();
        std::fs::copy("assets/fonts/noto-naskh-arabic/NotoNaskhArabic-Bold.ttf", inner.join("bold.TTF"))
            .unwrap();
        assert!(search(folder.path()).is_ok());
    }

    #[test]
    fn a_file_that_was_named_must_be_a_font() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("broken.otf");
        assert!(search(&path).unwrap_err().to_string().contains("broken.otf`: "));
        std::fs::write(&path, "no font").unwrap();
        assert!(search(&path).unwrap_err().to_string().ends_with("broken.otf`: it is not a font"));
    }
}
