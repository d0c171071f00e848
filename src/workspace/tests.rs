use std::fs;
use std::path::{Path, PathBuf};

use insta::assert_snapshot;

use super::Workspace;
use crate::diagnostic::{Diagnostic, Severity};
use crate::world::Disk;

/// A folder with these files; the names of nested ones have a slash.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn discover(folder: &tempfile::TempDir, start: &str) -> (Workspace, Vec<Diagnostic>) {
    Workspace::discover(&Disk::new(), &folder.path().join(start)).unwrap()
}

/// Paths seen from the folder, sorted as they came.
fn below(folder: &tempfile::TempDir, paths: &[PathBuf]) -> Vec<String> {
    let seen =
        |path: &PathBuf| path.strip_prefix(folder.path()).unwrap().to_str().unwrap().replace('\\', "/");
    paths.iter().map(seen).collect()
}

fn report(diagnostics: &[Diagnostic]) -> String {
    let lines = diagnostics.iter().map(|diagnostic| {
        let place = diagnostic.primary.as_ref().unwrap();
        let label = if place.text.is_empty() { String::new() } else { format!(" ({})", place.text) };
        let name = Path::new(place.location.source.name()).file_name().unwrap().to_str().unwrap();
        let line = place.location.start().line;
        let weight = if diagnostic.severity == Severity::Error { "error" } else { "warning" };
        format!("{name}:{line} {weight} {}: {}{label}\n", diagnostic.rule.name, diagnostic.message)
    });
    lines.collect()
}

const WHOLE: &[(&str, &str)] = &[
    (
        "demarche.toml",
        "briefs = [\"**/*.toml\"]\ndirectory = [\"people.toml\", \"shared/events.toml\"]\nprofiles = [\"profiles/*.toml\"]\n\
         themes = [\"themes/*.toml\"]\nout = \"site\"\n[defaults]\nlanguage = \"fr\"\n",
    ),
    ("people.toml", "[speakers.leduc]\nname = \"Jacqueline Leduc\"\n"),
    ("shared/events.toml", "[events.day]\ntitle = \"Day\"\n"),
    ("profiles/ours.toml", "name = \"ours\"\n"),
    ("themes/ours.toml", "name = \"ours\"\n"),
    ("briefs/b.toml", "title = \"B\"\n"),
    ("briefs/a.toml", "title = \"A\"\n"),
    ("briefs/2024/c.toml", "title = \"C\"\n"),
    ("briefs/.hidden.toml", "title = \"H\"\n"),
    (".git/d.toml", "title = \"D\"\n"),
    ("site/e.toml", "title = \"E\"\n"),
    ("notes.md", "# Notes\n"),
];

#[test]
fn a_whole_workspace() {
    let folder = folder(WHOLE);
    for start in ["", "briefs", "briefs/2024/c.toml", "demarche.toml"] {
        let (workspace, diagnostics) = discover(&folder, start);
        assert_eq!(report(&diagnostics), "", "{start}");
        assert_eq!(workspace.root, folder.path());
        assert_eq!(
            below(&folder, &workspace.briefs),
            ["briefs/2024/c.toml", "briefs/a.toml", "briefs/b.toml"]
        );
        assert_eq!(below(&folder, &workspace.profiles), ["profiles/ours.toml"]);
        assert_eq!(below(&folder, &workspace.themes), ["themes/ours.toml"]);
        assert_eq!(below(&folder, &[workspace.out]), ["site"]);
        assert_eq!(workspace.defaults.language.unwrap().value, "fr");
        assert_eq!(workspace.directory.files.len(), 2);
        assert!(workspace.directory.speakers.contains_key("leduc"));
    }
}

#[test]
fn a_workspace_that_says_nothing() {
    let folder =
        folder(&[("demarche.toml", ""), ("briefs/x/a.toml", ""), ("people.toml", ""), ("briefs/b.txt", "")]);
    let (workspace, diagnostics) = discover(&folder, "");
    assert_eq!(report(&diagnostics), "");
    assert_eq!(below(&folder, &workspace.briefs), ["briefs/x/a.toml"]);
    assert_eq!(below(&folder, &[workspace.out]), ["out"]);
}

#[test]
fn a_lone_brief() {
    let folder = folder(&[
        ("b.toml", "title = \"B\"\n"),
        ("a.toml", "[sections.a]\n"),
        ("Cargo.toml", "[package]\nname = \"x\"\n"),
        ("deeper/c.toml", "title = \"C\"\n"),
    ]);
    for start in ["", "b.toml"] {
        let (workspace, diagnostics) = discover(&folder, start);
        assert!(diagnostics.is_empty() && workspace.source.is_none());
        assert_eq!(workspace.root, folder.path());
        let searched = if start.is_empty() { ["a.toml", "b.toml", "deeper/c.toml"].as_slice() } else { &[] };
        assert_eq!(below(&folder, &workspace.briefs), searched);
        assert!(workspace.directory.files.is_empty());
    }
}

#[test]
fn mistakes_of_a_workspace() {
    let folder = folder(&[
        (
            "demarche.toml",
            "briefs = [\n  \"briefs/*.toml\",\n  \"nothing/*.toml\",\n  \"../*.toml\",\n  \"/etc/*.toml\",\n  \"a[\"\n]\n\
             directory = [\n  \"missing.toml\",\n  \"people.toml\",\n  \"../people.toml\"\n]\nout = \"../out\"\n\
             brief = \"a\"\n[defaults]\nlanguage = \"français\"\n",
        ),
        (
            "people.toml",
            "[speakers.leduc]\nnome = \"Jacqueline Leduc\"\n[speakers.\"a b\"]\nurl = \"un.org\"\n",
        ),
        ("briefs/a.toml", "title = \"A\"\n"),
    ]);
    let (workspace, mut diagnostics) = discover(&folder, "");
    assert_eq!(below(&folder, &workspace.briefs), ["briefs/a.toml"]);
    assert_eq!(below(&folder, &[workspace.out]), ["out"]);
    diagnostics.sort_by(|a, b| a.order().cmp(&b.order()));
    assert_snapshot!(report(&diagnostics));
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out() {
    let outside = folder(&[("secret.toml", "[speakers.x]\nname = \"X\"\n")]);
    let folder = folder(&[
        ("demarche.toml", "briefs = [\"briefs/*.toml\"]\ndirectory = [\"people.toml\"]\n"),
        ("briefs/a.toml", "title = \"A\"\n"),
    ]);
    let secret = outside.path().join("secret.toml");
    std::os::unix::fs::symlink(&secret, folder.path().join("people.toml")).unwrap();
    std::os::unix::fs::symlink(&secret, folder.path().join("briefs/b.toml")).unwrap();
    let (workspace, diagnostics) = discover(&folder, "");
    assert_eq!(below(&folder, &workspace.briefs), ["briefs/a.toml"]);
    assert!(workspace.directory.files.is_empty());
    let codes: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.rule.name).collect();
    assert_eq!(codes, ["path-outside-workspace", "path-outside-workspace"]);
}

#[test]
fn a_start_that_is_not_there() {
    let folder = folder(&[]);
    assert!(discover(&folder, "nowhere.toml").0.briefs.is_empty());
}
