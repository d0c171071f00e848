//! A workspace in which each rule finds the one fault that is planted for it, at its line, and nothing else; and the
//! same workspace without the faults, in which nothing is found.
//!
//! The comment `# fault: RULE` marks the line that it stands on; inside of a text, where no comment can stand,
//! `# fault 3 lines below: RULE` marks one further down.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by its panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use demarche::rule;
use serde_json::Value;
use tempfile::TempDir;

/// What only an export can find.
const ON_EXPORT: [&str; 3] = ["format-refused", "output-collision", "reserved-name"];

/// The brief whose name Windows keeps for a device, so that it must not stand in the repository under it.
const RENAMED: [&str; 2] = ["briefs/reserved-name.toml", "briefs/aux.toml"];

/// How often each rule finds something at a line of a file.
type Faults = BTreeMap<(String, u64, String), usize>;

fn copied(name: &str) -> TempDir {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/planted").join(name);
    let folder = tempfile::tempdir().unwrap();
    for path in files(&from) {
        let to = folder.path().join(path.strip_prefix(&from).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(path, to).unwrap();
    }
    folder
}

/// The files of a folder and those below it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Runs the program on the workspace in that folder and on the smaller ones in it.
fn run(folder: &Path, command: &[&str]) -> (i32, Value) {
    let mut nested: Vec<_> =
        fs::read_dir(folder.join("workspaces")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    nested.sort();
    let nested = nested.iter().map(|name| Path::new("workspaces").join(name));
    let output = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(command)
        .args(["--format", "json", "."])
        .args(nested)
        .current_dir(folder)
        .output()
        .unwrap();
    let report = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!(
            "{error}: {}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        )
    });
    (output.status.code().unwrap(), report)
}

fn found(report: &Value) -> Faults {
    let mut faults = Faults::new();
    for finding in report["diagnostics"].as_array().unwrap() {
        let text = |key: &str| finding[key].as_str().unwrap_or_default().replace('\\', "/");
        let line = finding["span"]["start"]["line"].as_u64().unwrap_or(0);
        *faults.entry((text("path"), line, text("code"))).or_default() += 1;
    }
    faults
}

/// What is marked in the files of a folder.
fn marked(folder: &Path) -> Faults {
    let mut faults = Faults::new();
    for path in files(folder) {
        let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
        // One of them is not UTF-8.
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
        for (line, mark) in
            (1..).zip(text.lines()).filter_map(|(n, line)| Some((n, line.split_once("# fault")?.1)))
        {
            let (below, rule) = mark.split_once(": ").unwrap();
            let below = below.split_whitespace().next().map_or(0, |lines| lines.parse().unwrap());
            *faults.entry((name.clone(), line + below, rule.trim().to_owned())).or_default() += 1;
        }
    }
    faults
}

#[test]
fn every_fault_is_found_at_its_line_and_nothing_else() {
    let folder = copied("faulty");
    let [stored, taken] = RENAMED.map(|name| folder.path().join(name));
    fs::rename(stored, taken).unwrap();
    let mut faults = marked(folder.path());
    let planted: BTreeSet<_> = faults.keys().map(|(_, _, rule)| rule.as_str()).collect();
    let rules: BTreeSet<_> = rule::all().iter().map(|rule| rule.name).collect();
    assert_eq!(planted, rules, "each rule of the registry is planted");

    let (code, report) = run(folder.path(), &["export", "--to", "pdf"]);
    assert_eq!((code, found(&report)), (1, faults.clone()), "{report:#}");
    faults.retain(|(_, _, rule), _| !ON_EXPORT.contains(&rule.as_str()));
    let (code, report) = run(folder.path(), &["check"]);
    assert_eq!((code, found(&report)), (1, faults), "{report:#}");
}

/// A brief for each rule, whose only fault is of that rule; but a file with too many mistakes has many.
#[test]
fn every_brief_has_one_fault() {
    let folder = copied("faulty");
    let mut rules: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for ((file, _, rule), count) in marked(folder.path()) {
        assert_eq!(count, 1, "{rule} twice on a line of {file}");
        rules.entry(file).or_default().insert(rule);
    }
    for path in files(&folder.path().join("briefs")).iter().filter(|path| path.extension().unwrap() == "toml")
    {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let mut expected = BTreeSet::from([name.to_owned()]);
        expected.extend((name == "too-many-mistakes").then(|| "unknown-key".to_owned()));
        assert_eq!(rules.get(&format!("briefs/{name}.toml")), Some(&expected), "{name}");
    }
}

#[test]
fn without_the_faults_nothing_is_found() {
    let folder = copied("sound");
    assert_eq!(marked(folder.path()), Faults::new());
    for command in [["check"].as_slice(), &["export", "--to", "pdf"]] {
        let (code, report) = run(folder.path(), command);
        assert_eq!((code, found(&report)), (0, Faults::new()), "{report:#}");
    }
}

/// The folders are the same but for the lines of the faults.
#[test]
fn both_folders_hold_the_same_briefs() {
    let names = |side: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/planted").join(side).join("briefs");
        let mut names: Vec<_> =
            files(&folder).iter().map(|path| path.file_name().unwrap().to_owned()).collect();
        names.retain(|name| name != "poster.png");
        names.sort();
        names
    };
    assert_eq!(names("faulty"), names("sound"));
}

/// Prose in seven languages that is full of what looks like a fault and is none. No bundled font has Chinese, which is therefore
/// set on no page.
#[test]
fn in_sound_prose_nothing_is_found() {
    let on_pages =
        ["ar", "de", "en", "es", "fr", "ru"].map(|language| format!("tests/prose/{language}.toml"));
    let alone = ["--no-pages", "tests/prose"].map(str::to_owned);
    for (arguments, briefs) in [(on_pages.as_slice(), 6), (alone.as_slice(), 7)] {
        let output = Command::new(env!("CARGO_BIN_EXE_demarche"))
            .arg("check")
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        let [found, said] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        assert_eq!((found, said), (String::new(), format!("nothing to mend in {briefs} briefs\n")));
    }
}
