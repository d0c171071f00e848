use std::path::Path;

use super::Exported;
use crate::world::shown;

/// The rule of a Makefile that says of which files the statements of a brief are made; empty where none was written. Each
/// file is a target of its own as well, so that `make` does not stop when one is removed.
pub fn makefile_rule(exported: &Exported) -> String {
    if exported.written.is_empty() {
        return String::new();
    }
    let targets: Vec<_> = exported.written.iter().map(|written| escaped(&written.path)).collect();
    let files: Vec<_> = exported.read.iter().map(|path| escaped(path)).collect();
    let alone: String = files.iter().map(|file| format!("{file}:\n")).collect();
    format!("{}: {}\n{alone}", targets.join(" "), files.join(" "))
}

/// A path as GNU make reads it: `$` is doubled, and a backslash is before a space, `#`, `:` and `%`.
fn escaped(path: &Path) -> String {
    let mut escaped = String::new();
    for c in shown(path).chars() {
        match c {
            '$' => escaped.push('$'),
            ' ' | '#' | ':' | '%' => escaped.push('\\'),
            _ => {}
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_make_would_read_otherwise_is_escaped() {
        assert_eq!(escaped(Path::new("out/a b #1 $x.pdf")), "out/a\\ b\\ \\#1\\ $$x.pdf");
    }
}
