//! Every rule finds its fault, finds nothing in sound prose, and is described.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use demarche::check::{self, Output, RunsOn};
use demarche::diagnostic::{Diagnostic, Format, Look, Printer};
use demarche::export::{File, Shared, compose, load};
use demarche::layout;
use demarche::workspace::Workspace;

/// All that is reported of a brief that stands in that folder.
fn findings(folder: &Path, name: &str, text: &str) -> Vec<Diagnostic> {
    let workspace = Workspace { root: folder.to_owned(), max_age_days: Some(365), ..Workspace::default() };
    let shared = Arc::new(Shared::open(workspace, Vec::new()).unwrap());
    let file = File { name: name.into(), stem: "brief".into(), bytes: text.as_bytes().to_vec(), shared };
    let brief = load(file);
    let mut composed = compose(&brief);
    // Pictures of the examples are not at hand: such pages cannot be set.
    if composed.is_sound()
        && let Ok(pages) = layout::set(&composed.document, &brief.theme)
    {
        let output = Output { pages: pages.pages.len(), exported: true };
        composed.diagnostics.extend(check::check_output(&composed.statement, &output));
    }
    composed.diagnostics.into_iter().filter(|finding| finding.allowed.is_none()).collect()
}

fn report(name: &str, found: &[Diagnostic]) -> String {
    let mut out = Vec::new();
    let mut printer = Printer::new(Format::Human, Look::default(), &[], &mut out).unwrap();
    printer.print(name, found).unwrap();
    printer.finish().unwrap();
    String::from_utf8(out).unwrap()
}

fn codes(found: &[Diagnostic]) -> BTreeSet<&str> {
    found.iter().map(|diagnostic| diagnostic.code).collect()
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn planted_faults_are_found_and_nothing_else() {
    let mut named = BTreeSet::new();
    let mut wrong = String::new();
    let mut folders: Vec<_> =
        std::fs::read_dir(folder("tests/rules")).unwrap().map(|e| e.unwrap().path()).collect();
    folders.retain(|path| path.is_dir() && !path.ends_with("snapshots"));
    folders.sort();
    for path in folders {
        let rule = path.file_name().unwrap().to_str().unwrap().to_owned();
        let read = |file: &str| std::fs::read_to_string(path.join(file)).unwrap();
        let name = format!("tests/rules/{rule}/fail.toml");
        let failing = findings(&path, &name, &read("fail.toml"));
        let text = report(&name, &failing);
        if codes(&failing) != BTreeSet::from([rule.as_str()]) {
            wrong.push_str(&text);
        }
        insta::with_settings!({ snapshot_path => path.clone(), prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!("report", text);
        });
        let name = format!("tests/rules/{rule}/pass.toml");
        let passing = findings(&path, &name, &read("pass.toml"));
        wrong.push_str(&report(&name, &passing));
        named.insert(rule);
    }
    assert!(wrong.is_empty(), "{wrong}");
    let checked = check::all().iter().filter(|rule| !matches!(rule.runs_on, RunsOn::File | RunsOn::Page));
    let missing: Vec<_> = checked.map(|rule| rule.name).filter(|name| !named.contains(*name)).collect();
    assert!(missing.is_empty(), "rules without a folder in tests/rules: {missing:?}");
}

#[test]
fn examples_in_the_documentation_do_what_they_say() {
    let mut wrong = String::new();
    for rule in check::all() {
        let manual = rule.manual();
        match manual.examples().as_slice() {
            [] => {}
            [fails, passes] => {
                let found = findings(Path::new("."), "example.toml", fails);
                if codes(&found) != BTreeSet::from([rule.name]) {
                    let _ = writeln!(wrong, "{}: {}", rule.name, report("example.toml", &found));
                }
                let found = findings(Path::new("."), "example.toml", passes);
                wrong.push_str(&report(&format!("{} passes", rule.name), &found));
            }
            others => panic!("{} has {} examples", rule.name, others.len()),
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_is_described() {
    let mut files: BTreeSet<_> = std::fs::read_dir(folder("src/check/rules"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().replace('_', "-"))
        .collect();
    files.remove("mod");
    let names: BTreeSet<_> = check::all().iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(names.len(), check::all().len(), "a name stands twice in the table");
    assert_eq!(names, files);
    for rule in check::all() {
        let manual = rule.manual();
        assert!(manual.summary().ends_with('.'), "{}", rule.name);
        assert!(manual.text.matches("\n\n").count() > 0, "{} does not say why it matters", rule.name);
    }
}

/// The page of rules is made from the rules: `UPDATE_DOCS=1 cargo test --test rules` writes it anew.
#[test]
fn the_page_of_rules_is_up_to_date() {
    let path = folder("docs/rules.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, check::page()).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    assert!(
        written == check::page(),
        "docs/rules.md is out of date: run `UPDATE_DOCS=1 cargo test --test rules`"
    );
}

/// Where a code is given to a finding in the sources.
const CODE_BEFORE: [&str; 10] = [
    "Diagnostic::error(",
    "Diagnostic::warning(",
    "Diagnostic::new(",
    ".error(",
    ".warn(",
    "code: ",
    " at(",
    " invalid(",
    " found(",
    " fault(",
];

#[test]
fn every_code_that_is_printed_can_be_explained() {
    let mut unknown = BTreeSet::new();
    let mut seen = 0;
    let mut folders = vec![folder("src")];
    while let Some(path) = folders.pop() {
        for entry in std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            if entry.extension().is_none_or(|extension| extension != "rs") || entry.ends_with("tests.rs") {
                continue;
            }
            let text = std::fs::read_to_string(&entry).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            for before in CODE_BEFORE {
                for (at, _) in code.match_indices(before) {
                    let rest = code[at + before.len()..].trim_start();
                    let Some(name) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                        continue;
                    };
                    let kebab =
                        name.contains('-') && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                    if kebab {
                        seen += 1;
                        if check::find(name).is_none() {
                            unknown.insert(format!("{name} in {}", entry.display()));
                        }
                    }
                }
            }
        }
    }
    assert!(seen > 20, "the sources were not read");
    assert!(unknown.is_empty(), "codes without a rule: {unknown:#?}");
}

#[test]
fn ten_thousand_findings_stream() {
    struct Counting(usize);
    impl std::io::Write for Counting {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let found = findings(Path::new("."), "a.toml", "title = \"The the\"\nprofile = \"free-form\"\nxyz = 1\n");
    let mut out = Counting(0);
    let mut printer = Printer::new(Format::Json, Look::default(), check::facts(), &mut out).unwrap();
    for _ in 0..5_000 {
        printer.print("a.toml", &found).unwrap();
    }
    let summary = printer.finish().unwrap();
    assert_eq!(summary.errors + summary.warnings, 5_000 * found.len());
    assert!(out.0 > 10_000 * 200);
}
