use std::path::{Path, PathBuf};

use super::{FileKind, place};
use crate::world::{Content, FileError, Links, World};

/// What a search of a folder without `demarche.toml`, and of the folders below it, gives.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// The briefs, sorted.
    pub briefs: Vec<PathBuf>,
    /// Files of other programs, sorted.
    pub others: Vec<PathBuf>,
    /// The folders that could not be read.
    pub failures: Vec<FileError>,
}

impl Search {
    /// Searches a folder; the folders of outputs, hidden ones and other workspaces are passed over.
    pub fn of(world: &dyn World, folder: &Path, outputs: &[&Path]) -> Self {
        let enters = |path: &Path| {
            let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            let output = outputs.iter().any(|output| place::plain(output) == place::plain(path));
            !hidden && !output && !place::is_workspace(world, path)
        };
        let listing = world.files(folder, Links::PassedOver, &enters);
        let mut search = Self { failures: listing.failures, ..Self::default() };
        for path in listing.files {
            let extension = path.extension().unwrap_or_default();
            if !extension.eq_ignore_ascii_case("toml") {
                continue;
            }
            let path = place::plain(&path);
            // What cannot be read is reported where it is opened.
            let kind =
                world.read(&path, Content::Text).map_or(FileKind::Brief, |bytes| FileKind::of(&path, &bytes));
            match kind {
                FileKind::Brief => search.briefs.push(path),
                FileKind::Other => search.others.push(path),
                // What briefs are made with needs no word.
                FileKind::Directory
                | FileKind::Profile
                | FileKind::Theme
                | FileKind::Locale
                | FileKind::Workspace => {}
            }
        }
        search.briefs.sort();
        search.others.sort();
        search
    }
}
