use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::Document;
use crate::chart::Chart;
use crate::source::{Origin, SourceId};
use crate::text::{Block, BlockKind, Inline, InlineKind, Visitor, walk_blocks};
use crate::world::{Content, FileError, Unreadable, World, read_within};

/// The file of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureContent {
    /// Its real path: two names of one file have the same.
    pub path: PathBuf,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

/// The files of the pictures that a document shows, read before any format needs them.
#[derive(Debug, Clone, Default)]
pub struct PictureFiles(BTreeMap<(SourceId, String), Result<PictureContent, FileError>>);

impl PictureFiles {
    /// Reads the pictures of a document, and its logo where one is wanted. Only files in the folder of the file that
    /// names them, or below it, are read.
    pub fn read(world: &dyn World, document: &Document, logo: bool) -> Self {
        let mut files = BTreeMap::new();
        for (path, origin) in document.pictures(logo) {
            let source = document.sources.get(origin.source);
            let read = || beside(world, Path::new(source.name()), &path);
            files.entry((origin.source, path.clone())).or_insert_with(read);
        }
        Self(files)
    }

    /// The file of that path, as it is written in that source.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn get(&self, source: SourceId, path: &str) -> Result<&PictureContent, FileError> {
        match self.0.get(&(source, path.to_owned())) {
            Some(read) => read.as_ref().map_err(Clone::clone),
            None => Err(FileError::new(Path::new(path), Unreadable::Missing)),
        }
    }
}

impl Document {
    /// The paths of the pictures that it shows, and of its logo where one is wanted, with the places that name them.
    pub fn pictures(&self, logo: bool) -> Vec<(String, Origin)> {
        let mut named = NamedPicture::default();
        for part in &self.parts {
            walk_blocks(&part.blocks, &mut named);
        }
        for note in &self.notes {
            walk_blocks(&note.content, &mut named);
        }
        let logo = self.head.letterhead.logo.as_ref().filter(|_| logo);
        named.0.extend(logo.map(|logo| (logo.text.clone(), logo.origin)));
        named.0
    }

    /// The charts that it shows, with the places of their data.
    pub fn charts(&self) -> Vec<(Arc<Chart>, Origin)> {
        let mut shown = ShownCharts::default();
        for part in &self.parts {
            walk_blocks(&part.blocks, &mut shown);
        }
        shown.0
    }
}

/// The charts of a document.
#[derive(Default)]
struct ShownCharts(Vec<(Arc<Chart>, Origin)>);

impl<R> Visitor<R> for ShownCharts {
    fn block(&mut self, block: &Block<R>) {
        if let BlockKind::Figure(figure) = &block.kind
            && let (Some(chart), [data, ..]) = (&figure.chart, figure.content.as_slice())
        {
            self.0.push((Arc::clone(chart), data.origin));
        }
    }
}

/// The pictures that a document names.
#[derive(Default)]
struct NamedPicture(Vec<(String, Origin)>);

impl<R> Visitor<R> for NamedPicture {
    fn inline(&mut self, inline: &Inline<R>) {
        if let InlineKind::Image { path, .. } = &inline.kind {
            self.0.push((path.clone(), inline.origin));
        }
    }
}

/// Reads a file that is named from the folder of another.
fn beside(world: &dyn World, source: &Path, path: &str) -> Result<PictureContent, FileError> {
    let inside = |path: &str| {
        let within = |part| matches!(part, Component::Normal(_) | Component::CurDir);
        !path.contains("://") && Path::new(path).components().all(within)
    };
    if !inside(path) {
        return Err(FileError::new(Path::new(path), Unreadable::Outside));
    }
    let folder = source.parent().unwrap_or(Path::new(""));
    let read = |path: &str| read_within(world, folder, &folder.join(path), Content::Picture);
    let found = read(path).or_else(|error| {
        // As editors and Markdown write a space; a file that is called so comes first.
        let decoded = decoded(path).filter(|decoded| error.reason == Unreadable::Missing && inside(decoded));
        decoded.and_then(|decoded| read(&decoded).ok()).ok_or(error)
    });
    let (path, bytes) = found?;
    Ok(PictureContent { path, bytes })
}

/// A path whose `%20` and the like are replaced by the bytes that they stand for; none where there are none, or where they are no text.
fn decoded(path: &str) -> Option<String> {
    let mut parts = path.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    let mut found = false;
    for part in parts {
        let digits = part.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let Some(byte) = byte.filter(|byte| *byte != 0) {
            found = true;
            bytes.push(byte);
            bytes.extend(&part.as_bytes()[2..]);
        } else {
            bytes.push(b'%');
            bytes.extend(part.as_bytes());
        }
    }
    String::from_utf8(bytes).ok().filter(|_| found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Memory;

    #[test]
    fn percent_signs_stand_for_bytes() {
        assert_eq!(decoded("my%20chart.png").as_deref(), Some("my chart.png"));
        assert_eq!(decoded("caf%C3%A9/100%.png").as_deref(), Some("café/100%.png"));
        for same in ["plain.png", "100%.png", "%zz", "%C3.png", "a%00b", "%+1"] {
            assert_eq!(decoded(same), None, "{same}");
        }
    }

    #[test]
    fn a_file_is_found_by_either_name_and_never_outside() {
        let names = ["w/my chart.png", "w/a%20b.png", "w/a b.png", "w/sub/x.png"];
        let world = names.iter().fold(Memory::new(), |world, name| world.file(*name, *name));
        let find = |source: &str, path: &str| {
            let found = beside(&world, Path::new(source), path).ok()?;
            String::from_utf8(found.bytes.to_vec()).ok()
        };
        assert_eq!(find("w/brief.toml", "my%20chart.png").as_deref(), Some("w/my chart.png"));
        assert_eq!(find("w/brief.toml", "a%20b.png").as_deref(), Some("w/a%20b.png"));
        assert_eq!(find("w/sub/brief.toml", "x.png").as_deref(), Some("w/sub/x.png"));
        for outside in ["..%2Fa%20b.png", "%2e%2e/a%20b.png", "%2Fetc/passwd", "../a b.png"] {
            assert_eq!(find("w/sub/brief.toml", outside), None, "{outside}");
        }
    }
}
