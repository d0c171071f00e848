//! The files of `src` lie as CONTRIBUTING says, and no two folders or files need each other.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod imports;

use std::fmt::Write as _;
use std::path::Path;

use imports::Imports;

fn imports() -> Imports {
    Imports::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

/// The folder of a file, or the file itself where it lies in none.
fn folder(file: &str) -> &str {
    file.find('/').map_or(file, |slash| &file[..=slash])
}

#[test]
fn no_files_import_each_other() {
    let imports = imports();
    let taken = &imports.0["check/rules/repeated_word.rs"];
    assert!(taken.contains("check/context.rs") && taken.contains("diagnostic/fix.rs"), "{taken:?}");
    let mut found = String::new();
    for circle in imports.circles() {
        let _ = writeln!(found, "these files import each other, over whatever others:");
        for file in &circle {
            for other in imports.0[*file].iter().filter(|other| circle.contains(other.as_str())) {
                let _ = writeln!(found, "  {file} -> {other}");
            }
        }
    }
    assert!(found.is_empty(), "{found}");
}

/// The folders of the map, in its order.
fn map() -> Vec<String> {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("CONTRIBUTING.md")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    rows.map(|(folder, _)| folder.to_owned()).collect()
}

#[test]
fn the_map_of_the_code_is_true() {
    let map = map();
    let place = |file: &str| map.iter().position(|named| named == folder(file));
    let mut wrong = String::new();
    for (file, others) in &imports().0 {
        let Some(at) = place(file) else {
            if !["lib.rs", "main.rs"].contains(&file.as_str()) {
                let _ = writeln!(wrong, "{file} lies in no folder of the map");
            }
            continue;
        };
        for other in others.iter().filter(|other| place(other).is_none_or(|below| below > at)) {
            let _ = writeln!(wrong, "{file} uses {other}, which does not stand above it in the map");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_path_that_contributing_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    let named = text.split('`').skip(1).step_by(2);
    let paths: Vec<_> = named
        .filter(|name| ["src/", "assets/", "tests/", "docs/"].iter().any(|top| name.starts_with(top)))
        .collect();
    assert!(paths.len() > 30, "{paths:?}");
    let missing: Vec<_> = paths.into_iter().filter(|path| !root.join(path).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
