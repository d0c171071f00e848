use std::path::Path;
use std::sync::{Arc, LazyLock};

use super::{Theme, ThemeFile};
use crate::diagnostic::{Diagnostic, Location};
use crate::reader::{Read, read_bytes};
use crate::source::Span;
use crate::world::shown;

const PLAIN: &str = include_str!("../../assets/themes/plain.toml");
/// The built-in themes besides the plain one, which they are made from.
const OTHERS: [&str; 4] = [
    include_str!("../../assets/themes/formal.toml"),
    include_str!("../../assets/themes/letterhead.toml"),
    include_str!("../../assets/themes/spoken.toml"),
    include_str!("../../assets/themes/un-document.toml"),
];

/// The built-in themes, by name.
#[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads them")]
static BUILT_IN: LazyLock<Vec<Arc<Theme>>> = LazyLock::new(|| {
    let plain: Theme = toml::from_str(PLAIN).expect("the plain theme has every key");
    let others =
        OTHERS.map(|text| toml::from_str::<ThemeFile>(text).expect("a built-in theme is sound").over(&plain));
    let mut themes: Vec<_> = others.into_iter().map(Arc::new).collect();
    themes.push(Arc::new(plain));
    themes.sort_by(|a, b| a.name.cmp(&b.name));
    themes
});

static NAMES: LazyLock<Vec<&str>> =
    LazyLock::new(|| BUILT_IN.iter().map(|theme| theme.name.as_str()).collect());

/// The names of the built-in themes, sorted.
pub fn names() -> &'static [&'static str] {
    &NAMES
}

/// The built-in theme of that name.
pub fn built_in(name: &str) -> Option<Arc<Theme>> {
    BUILT_IN.iter().find(|theme| theme.name == name).cloned()
}

/// The plain theme.
impl Default for Theme {
    fn default() -> Self {
        let plain = BUILT_IN.iter().find(|theme| theme.name == "plain").map(|theme| Self::clone(theme));
        plain.unwrap_or_else(|| unreachable!("the plain theme is built in"))
    }
}

/// Reads a theme of the user's own from the bytes of its file; what it leaves out is taken from the plain theme. One that cannot be used is
/// reported, and the plain theme stands in its place.
pub fn load(path: &Path, bytes: &[u8]) -> Read<Theme> {
    let Read { source, value, mut diagnostics } = read_bytes::<ThemeFile>(&shown(path), bytes);
    let plain = Theme::default();
    let theme = value.over(&plain);
    let faults = theme.faults();
    let value = if faults.is_empty() { theme } else { Theme { name: theme.name, ..plain } };
    diagnostics.extend(faults.into_iter().map(|fault| {
        let span = source.field(fault.field).map_or(Span::default(), |field| field.value);
        Diagnostic::new(fault.rule, fault.message).at(Location::new(&source, span)).help(fault.help)
    }));
    Read { source, value, diagnostics }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_themes_are_sound() {
        assert_eq!(names(), ["formal", "letterhead", "plain", "spoken", "un-document"]);
        for name in names() {
            assert_eq!(built_in(name).unwrap().faults(), [], "{name}");
        }
    }

    #[test]
    fn paper_keeps_the_measure() {
        use crate::theme::PageSize;
        for name in names() {
            let theme = Theme::clone(&built_in(name).unwrap());
            let letter = theme.clone().with_page_size(PageSize::Letter);
            assert_eq!(letter.faults(), []);
            assert!((letter.text_area().0 - theme.text_area().0).abs() < 0.01);
        }
    }
}
