//! Profiles and themes that extend others: the chain of files is found before the first is read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;

use super::named::{Library, Named, NamedFile};
use crate::diagnostic::{Diagnostic, Location};
use crate::reader::{Located, Read, read_bytes};
use crate::rule;
use crate::world::{Content, World, read_within, shown};

/// The one key that says what a file extends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Extending {
    extends: Option<Located<String>>,
}

/// A file that another extends.
struct Base {
    text: Arc<[u8]>,
    /// Its path, where nobody else reports the mistakes in it.
    unreported: Option<PathBuf>,
}

impl<T: Named> Library<T> {
    /// Reads one from the bytes of its file, with what it extends.
    pub(super) fn load(&self, world: &dyn World, path: &Path, bytes: &[u8]) -> Read<T> {
        let mut found = Vec::new();
        let bases = match self.bases(world, path, bytes) {
            Ok(bases) => bases,
            Err(wrong) => {
                found.push(*wrong);
                Vec::new()
            }
        };
        let texts: Vec<&str> =
            bases.iter().map(|base| std::str::from_utf8(&base.text).unwrap_or_default()).collect();
        let mut read = T::load(path, bytes, &texts);
        for (index, base) in bases.iter().enumerate() {
            if let Some(path) = &base.unreported {
                found.extend(T::load(path, &base.text, &texts[index + 1..]).diagnostics);
            }
        }
        read.diagnostics.extend(found);
        read
    }

    /// The files that a file extends, the nearest first.
    fn bases(&self, world: &dyn World, path: &Path, bytes: &[u8]) -> Result<Vec<Base>, Box<Diagnostic>> {
        let root = self.root_of(world, path);
        let (mut path, mut bytes) = (path.to_path_buf(), Arc::<[u8]>::from(bytes));
        let mut seen: BTreeSet<PathBuf> = world.real(&path).into_iter().collect();
        let mut bases = Vec::new();
        loop {
            let Read { source, value, .. } = read_bytes::<Extending>(&shown(&path), &bytes);
            let Some(name) = value.extends else { return Ok(bases) };
            let own = self.path(&name).filter(|own| *own != path);
            if let (None, Some(text)) = (own, T::text(&name)) {
                bases.push(Base { text: text.as_bytes().into(), unreported: None });
                return Ok(bases);
            }
            let next = match own {
                Some(own) => read_within(world, root, own, Content::Text)
                    .map(|(real, bytes)| NamedFile { path: own.to_path_buf(), real, bytes })
                    .map_err(|error| Box::new(Diagnostic::new(T::UNKNOWN, error.to_string())))?,
                None => self.read_named(world, root, &source, &name)?,
            };
            if !seen.insert(next.real) {
                let message = format!("`{}` extends itself", shown(&next.path));
                let circle = Diagnostic::new(rule::INVALID_VALUE, message);
                return Err(Box::new(
                    circle.at(Location::new(&source, name.span)).help("remove one `extends`"),
                ));
            }
            let unreported = own.is_none().then(|| next.path.clone());
            bases.push(Base { text: Arc::clone(&next.bytes), unreported });
            (path, bytes) = (next.path, next.bytes);
        }
    }
}
