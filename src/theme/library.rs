use std::path::Path;
use std::sync::{Arc, LazyLock};

use super::Theme;
use crate::diagnostic::{Diagnostic, Location};
use crate::reader::{Around, Read, read_with};
use crate::source::Span;
use crate::world::shown;

const PLAIN: &str = include_str!("../../assets/themes/plain.toml");
macro_rules! built_in {
    ($($name:literal)*) => {
        /// The names of the built-in themes, sorted.
        static NAMES: [&str; COUNT] = [$($name),*];
        const TEXTS: [&str; COUNT] = [$(include_str!(concat!("../../assets/themes/", $name, ".toml"))),*];
        static BUILT_IN: [LazyLock<Arc<Theme>>; COUNT] = [$(LazyLock::new(|| parse_built_in($name))),*];
    };
}

const COUNT: usize = 7;

built_in! { "brief" "formal" "letter" "letterhead" "plain" "spoken" "un-document" }

/// All built-in themes extend the plain one, directly.
fn parse_built_in(name: &str) -> Arc<Theme> {
    let around = Around { bases: &[PLAIN], over: None };
    Arc::new(read_with(name, text(name).unwrap_or_default().as_bytes(), &around).value)
}

/// The names of the built-in themes, sorted.
pub fn names() -> &'static [&'static str] {
    &NAMES
}

/// The built-in theme of that name.
pub fn built_in(name: &str) -> Option<Arc<Theme>> {
    index(name).map(|index| Arc::clone(&BUILT_IN[index]))
}

fn index(name: &str) -> Option<usize> {
    NAMES.iter().position(|known| *known == name)
}

/// The file of a built-in theme.
pub fn text(name: &str) -> Option<&'static str> {
    index(name).map(|index| TEXTS[index])
}

/// The plain theme.
#[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
impl Default for Theme {
    fn default() -> Self {
        static DEFAULT: LazyLock<Theme> =
            LazyLock::new(|| toml::from_str(PLAIN).expect("the plain theme has every key"));
        DEFAULT.clone()
    }
}

/// Reads a theme of the user's own from the bytes of its file. What it leaves out is taken from the themes that it extends, whose texts
/// these are, the nearest first, and from the plain theme. One that cannot be used is reported, and the plain theme replaces it.
pub fn load(path: &Path, bytes: &[u8], bases: &[&str]) -> Read<Theme> {
    let around = Around { bases: &[bases, &[PLAIN]].concat(), over: None };
    let Read { source, value: theme, mut diagnostics } = read_with::<Theme>(&shown(path), bytes, &around);
    let faults = theme.faults();
    let theme = if faults.is_empty() { theme } else { Theme { name: theme.name, ..Theme::default() } };
    let value = Theme { file: Some(Arc::clone(&source)), ..theme };
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
        assert_eq!(names(), ["brief", "formal", "letter", "letterhead", "plain", "spoken", "un-document"]);
        for name in names() {
            let read = load(Path::new(name), text(name).unwrap().as_bytes(), &[]);
            assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
            assert_eq!(read.value.name, *name);
            let read = Theme { file: None, ..read.value };
            assert_eq!(format!("{:?}", built_in(name).unwrap()), format!("{read:?}"));
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
            let small = theme.clone().with_page_size(PageSize::A5);
            assert_eq!(small.faults(), []);
            assert!(small.margins.side > 42.0 && small.text_area().0 > 300.0, "{name}");
        }
    }
}
