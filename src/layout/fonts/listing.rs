use std::path::PathBuf;

use icu_properties::PropertyNamesLong;
use icu_properties::props::Script;

use super::choice::Fonts;
use super::coverage::Coverage;
use super::{FontOrigin, bundled};

/// What a person wants to know of a face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaceListing {
    /// The PostScript name.
    pub name: String,
    /// Who named it.
    pub origin: FontOrigin,
    /// The file, unless it is bundled.
    pub path: Option<PathBuf>,
    /// The Unicode names of the scripts that it has letters of, and how many characters of each, most first.
    pub scripts: Vec<(&'static str, usize)>,
}

impl Fonts {
    /// Whether any face is made for the script.
    pub(in crate::layout) fn have(&self, script: Script) -> bool {
        let bundled = [
            Script::Latin,
            Script::Greek,
            Script::Cyrillic,
            Script::Arabic,
            Script::Han,
            Script::Hiragana,
            Script::Katakana,
            Script::Bopomofo,
        ];
        bundled.contains(&script)
            || self.added.iter().any(|face| self.coverage(face).scripts().contains_key(&script))
    }

    /// Every face, in the order in which they are tried.
    pub fn faces(&self) -> Vec<FaceListing> {
        let bundled = (0..bundled::COUNT).map(bundled::face).map(|face| FaceListing {
            name: face.face.postscript_name.clone(),
            origin: FontOrigin::Bundled,
            path: None,
            scripts: scripts(&face.coverage),
        });
        let added = self.added.iter().map(|face| FaceListing {
            name: face.info.post_script_name.clone(),
            origin: face.origin,
            path: face.path().map(std::path::Path::to_path_buf),
            scripts: scripts(self.coverage(face)),
        });
        bundled.chain(added).collect()
    }
}

fn scripts(coverage: &Coverage) -> Vec<(&'static str, usize)> {
    let names = PropertyNamesLong::<Script>::new();
    let no_script = [Script::Common, Script::Inherited, Script::Unknown];
    let own = coverage.scripts().iter().filter(|(script, _)| !no_script.contains(script));
    let mut scripts: Vec<_> = own.filter_map(|(script, count)| Some((names.get(*script)?, *count))).collect();
    scripts.sort_by_key(|&(name, count)| (std::cmp::Reverse(count), name));
    scripts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundled_faces_are_listed_with_their_scripts() {
        let faces = Fonts::default().faces();
        assert_eq!(faces.len(), bundled::COUNT);
        let scripts = |slot: usize| faces[slot].scripts.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        assert_eq!(scripts(bundled::SERIF), ["Latin", "Cyrillic", "Greek"]);
        assert_eq!(scripts(bundled::NASKH)[0], "Arabic");
    }
}
