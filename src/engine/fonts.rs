use std::path::{Path, PathBuf};

use super::{FontSearch, ProjectError};
use crate::diagnostic::{Diagnostic, Location};
use crate::layout::Fonts;
use crate::rule;
use crate::workspace::Workspace;
use crate::world::{EntryKind, Links, World, shown};

/// The extensions of OpenType fonts and collections.
const EXTENSIONS: [&str; 4] = ["otc", "otf", "ttc", "ttf"];

/// The fonts of a search and of a workspace, in this order; a font of the workspace that cannot be used is reported.
pub(super) fn fonts(
    world: &dyn World,
    search: &FontSearch,
    workspace: &Workspace,
    found: &mut Vec<Diagnostic>,
) -> Result<Fonts, ProjectError> {
    let mut fonts = Fonts::default();
    for path in &search.paths {
        let unusable = |reason| ProjectError::Font { path: path.clone(), reason };
        if world.kind(path) == Some(EntryKind::Folder) {
            // Folders of fonts hold all sorts of files: those that can be used are what was asked for.
            let files = files(world, path);
            let usable = files.iter().filter(|file| add(world, &mut fonts, file).is_ok()).count();
            if usable == 0 {
                return Err(unusable("no file in this folder is a font that can be embedded".to_owned()));
            }
        } else {
            add(world, &mut fonts, path).map_err(unusable)?;
        }
    }
    for path in &workspace.fonts {
        let (Err(reason), Some(source)) = (add(world, &mut fonts, path), &workspace.source) else { continue };
        let message = format!("cannot use the font `{}`", shown(path));
        let place = Location::new(source, path.span);
        found.push(Diagnostic::new(rule::UNUSABLE_FONT, message).at(place).label(reason));
    }
    if search.system {
        fonts.add_system(&world.system_fonts());
    }
    Ok(fonts)
}

/// Adds the faces of a file, or says why not.
fn add(world: &dyn World, fonts: &mut Fonts, path: &Path) -> Result<(), String> {
    let source = world.font(path).map_err(|error| error.reason.to_string())?;
    fonts.add(source).map_err(|error| error.to_string())
}

/// The font files of a folder and those below it, by name.
fn files(world: &dyn World, folder: &Path) -> Vec<PathBuf> {
    let mut files = world.files(folder, Links::Followed, &|_| true).files;
    files.retain(|path| {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known))
    });
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Memory;

    fn search(world: &Memory, path: &str) -> Result<Fonts, ProjectError> {
        let search = FontSearch { paths: vec![path.into()], system: false };
        fonts(world, &search, &Workspace::default(), &mut Vec::new())
    }

    #[test]
    fn folders_are_searched_for_what_can_be_used() {
        let world = Memory::new().file("fonts/broken.otf", "no font");
        let error = search(&world, "fonts").unwrap_err().to_string();
        assert!(error.ends_with("no file in this folder is a font that can be embedded"), "{error}");
        let font = include_bytes!("../../assets/fonts/noto-naskh-arabic/NotoNaskhArabic-Bold.ttf");
        let world = world.file("fonts/inner/bold.TTF", font);
        let faces = search(&world, "fonts").unwrap().faces();
        assert_eq!(faces.last().unwrap().name, "NotoNaskhArabic-Bold");
    }

    #[test]
    fn a_file_that_cannot_be_used_says_why() {
        let world = Memory::new();
        assert_eq!(
            search(&world, "house.otf").unwrap_err().to_string(),
            "cannot use the font `house.otf`: there is no such file"
        );
        assert_eq!(
            search(&world.file("house.otf", "no font"), "house.otf").unwrap_err().to_string(),
            "cannot use the font `house.otf`: it is not a font"
        );
    }
}
