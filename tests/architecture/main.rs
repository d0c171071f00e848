//! The files of `src` lie as CONTRIBUTING says, and no two folders or files need each other.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod imports;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use imports::Imports;
use syn::Item;

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

/// The files of `src` without tests, each with its syntax.
fn sources() -> Vec<(String, syn::File)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |file: &String| {
        let text = std::fs::read_to_string(root.join(file)).unwrap();
        (file.clone(), syn::parse_file(&text).unwrap())
    };
    imports().0.keys().map(read).collect()
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg"))
}

#[test]
fn one_name_is_one_type() {
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, syntax) in sources() {
        for item in &syntax.items {
            let (name, attributes) = match item {
                Item::Struct(item) => (&item.ident, &item.attrs),
                Item::Enum(item) => (&item.ident, &item.attrs),
                Item::Trait(item) => (&item.ident, &item.attrs),
                _ => continue,
            };
            if !is_test(attributes) {
                files.entry(name.to_string()).or_default().push(file.clone());
            }
        }
    }
    assert!(files.len() > 300);
    files.retain(|_, files| files.len() > 1);
    assert!(files.is_empty(), "{files:#?}");
}

/// The files whose text before their tests has one of these.
fn files_with(wanted: &[&str]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let has = |file: &&String| {
        let text = std::fs::read_to_string(root.join(file)).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        wanted.iter().any(|wanted| code.contains(wanted))
    };
    imports().0.keys().filter(has).cloned().collect()
}

#[test]
fn one_module_opens_files() {
    let files = files_with(&["std::fs", "File::open", "fs::read"]);
    assert!(!files.is_empty());
    assert!(files.iter().all(|file| file.starts_with("world/")), "{files:?}");
}

#[test]
fn one_module_runs_the_stages() {
    for stage in ["statement::resolve(", "document::compose_with(", "layout::set_with("] {
        assert_eq!(files_with(&[stage]), ["engine/stages.rs"], "{stage}");
    }
}
