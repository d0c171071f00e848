use std::path::Path;
use std::sync::Arc;

use super::place;
use crate::bibliography::{self, BibliographyFormat};
use crate::brief::DirectoryEntries;
use crate::diagnostic::{Diagnostic, Location};
use crate::reader::Located;
use crate::rule;
use crate::source::Source;
use crate::world::{self, Content, FileError, Unreadable, World};

/// The bibliographies that a file names, seen from its folder, and what is wrong with their names and in them.
pub fn bibliographies(
    world: &dyn World,
    folder: &Path,
    naming: &Arc<Source>,
    named: &[Located<String>],
) -> (Vec<(Arc<Source>, DirectoryEntries)>, Vec<Diagnostic>) {
    let (mut read, mut found) = (Vec::new(), Vec::new());
    for name in named {
        let Some(format) = BibliographyFormat::of(Path::new(name.as_str())) else {
            let message = format!("`{}` is not a bibliography", name.as_str());
            let finding = Diagnostic::new(rule::INVALID_VALUE, message)
                .at(Location::new(naming, name.span))
                .help("allowed here: BibLaTeX (`.bib`) and CSL-JSON (`.json`)");
            found.push(finding);
            continue;
        };
        match named_file(world, folder, naming, name) {
            Ok((shown, bytes)) => {
                let bibliography = bibliography::read(&shown, &bytes, format);
                found.extend(bibliography.diagnostics);
                read.push((bibliography.source, bibliography.value));
            }
            Err(finding) => found.push(*finding),
        }
    }
    (read, found)
}

/// The bytes of a file that another one names, which lies in its folder or below it, and its name as people see it.
///
/// # Errors
/// With what keeps it from being read, at its name.
pub fn named_file(
    world: &dyn World,
    folder: &Path,
    naming: &Arc<Source>,
    named: &Located<String>,
) -> Result<(String, Arc<[u8]>), Box<Diagnostic>> {
    let path = place::join(folder, Path::new(named.as_str()));
    let read = if place::is_inside(named) {
        world::read_within(world, folder, &path, Content::Text)
    } else {
        Err(FileError::new(&path, Unreadable::Outside))
    };
    let at = Location::new(naming, named.span);
    let finding = match read {
        Ok((_, bytes)) => return Ok((world::shown(&path), bytes)),
        Err(FileError { reason: Unreadable::Outside, .. }) => {
            let message = format!("`{}` leads out of the folder", named.as_str());
            Diagnostic::new(rule::PATH_OUTSIDE_WORKSPACE, message)
                .at(at)
                .help(format!("move the file into the folder of `{}`", naming.name()))
        }
        Err(error) => Diagnostic::new(rule::UNREADABLE_FILE, format!("cannot read `{}`", named.as_str()))
            .at(at)
            .label(error.reason.to_string())
            .help(format!("paths are seen from the folder of `{}`", naming.name())),
    };
    Err(Box::new(finding))
}
