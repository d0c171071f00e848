use std::path::{Component, Path, PathBuf};

/// The checkout of a repository: services that show findings beside its files take paths from its root.
#[derive(Debug, Clone)]
pub struct Checkout {
    /// The root, absolute and without links.
    pub root: PathBuf,
    /// The current folder, absolute and without links.
    pub here: PathBuf,
}

impl Checkout {
    /// A path that is seen from the current folder as it is seen from the root; a file elsewhere keeps its path.
    pub(super) fn path(&self, seen_from_here: &str) -> String {
        let mut whole = PathBuf::new();
        for part in self.here.join(seen_from_here).components() {
            match part {
                Component::ParentDir => {
                    whole.pop();
                }
                Component::CurDir => {}
                part => whole.push(part),
            }
        }
        match whole.strip_prefix(&self.root) {
            Ok(path) => slashed(path),
            Err(_) => seen_from_here.replace('\\', "/"),
        }
    }
}

fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_from_the_root() {
        let checkout = Checkout { root: PathBuf::from("/r"), here: PathBuf::from("/r/statements") };
        assert_eq!(checkout.path("care.toml"), "statements/care.toml");
        assert_eq!(checkout.path("../people.toml"), "people.toml");
        assert_eq!(checkout.path("./a/../b.toml"), "statements/b.toml");
        assert_eq!(checkout.path("../../x.toml"), "../../x.toml");
        assert_eq!(checkout.path("/elsewhere/x.toml"), "/elsewhere/x.toml");
    }
}
