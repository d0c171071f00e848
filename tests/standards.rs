//! The page of the PDF standards speaks of tests that exist, and of every clause that the code speaks of.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::path::{Path, PathBuf};

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn page() -> String {
    std::fs::read_to_string(repository("docs/pdf-standards.md")).unwrap()
}

/// The cells of the tables of the page, row by row, under the number of their standard.
fn rows(page: &str) -> Vec<(&str, Vec<&str>)> {
    let mut standard = "";
    let mut rows = Vec::new();
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            standard = heading.split_once("(ISO ").map_or("", |(_, number)| number.trim_end_matches(')'));
        }
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        if !standard.is_empty() && line.starts_with("| ") && cells[0] != "Clause" {
            rows.push((standard, cells));
        }
    }
    rows
}

#[test]
fn every_test_that_is_named_exists() {
    let page = page();
    let rows = rows(&page);
    assert!(rows.len() > 40);
    for (standard, cells) in rows {
        let [clause, .., held] = cells.as_slice() else { panic!("a row without cells") };
        assert_eq!(cells.len(), 4, "{standard}, {clause}");
        let mut names = Vec::new();
        for code in held.split('`').skip(1).step_by(2) {
            if Path::new(code).extension().is_none() {
                names.push(code);
                continue;
            }
            let source = std::fs::read_to_string(repository(code)).unwrap_or_default();
            for name in names.drain(..) {
                let test = format!("#[test]\nfn {name}()");
                let source = source.lines().map(str::trim_start).collect::<Vec<_>>().join("\n");
                assert!(source.contains(&test), "{standard}, {clause}: {name} is not in {code}");
            }
        }
        assert!(names.is_empty(), "{standard}, {clause}: {names:?} without a file");
        assert!(held.contains("gate") || held.contains('`'), "{standard}, {clause}: nothing holds it");
    }
}

#[test]
fn every_clause_the_code_speaks_of_has_a_row() {
    let page = page();
    let rows = rows(&page);
    let mut seen = 0;
    for file in walkdir::WalkDir::new(repository("src")) {
        let file = file.unwrap();
        if file.path().extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = std::fs::read_to_string(file.path()).unwrap();
        for standard in ["14289-1", "19005-2"] {
            for rest in text.split(&format!("ISO {standard}, ")).skip(1) {
                let clause: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
                let clause = clause.trim_end_matches('.');
                // The standard as such is spoken of as well.
                if clause.is_empty() {
                    continue;
                }
                let known = rows.iter().any(|(of, cells)| *of == standard && cells[0] == clause);
                assert!(known, "{}: ISO {standard}, {clause} has no row", file.path().display());
                seen += 1;
            }
        }
    }
    assert!(seen > 15);
}
