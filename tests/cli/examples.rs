//! The examples of the repository do what they say.

use std::process::Command;

use crate::docs::read;
use crate::harness::{CARE, Folder};

#[path = "../../examples/export_one.rs"]
#[allow(dead_code, reason = "its main function is not called here")]
mod export_one;

#[test]
fn the_library_exports_what_the_command_line_exports() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["export", "--out", "command"]).exits(0);
    export_one::export_one(&folder.path("care.toml"), &folder.path("library")).unwrap();
    for name in ["care.md", "care.pdf"] {
        let (command, library) =
            (folder.read(&format!("command/{name}")), folder.read(&format!("library/{name}")));
        assert!(command == library, "{name} differs");
    }
}

#[cfg(unix)]
#[test]
fn the_script_exports_each_folder() {
    let folder = Folder::new()
        .file("geneva/care.toml", CARE)
        .file("nairobi/bad.toml", "title = \"x\"\nsumary = \"y\"\n")
        .file("empty/readme.txt", "no brief here");
    let output = Command::new("sh")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/export-folders.sh"))
        .args(["geneva", "nairobi", "empty"])
        .env("DEMARCHE", env!("CARGO_BIN_EXE_demarche"))
        .env("OUT", "print")
        .current_dir(folder.path("."))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("geneva: exported") && said.contains("nairobi: some briefs have errors"), "{said}");
    assert!(said.contains("empty: no brief found"), "{said}");
    assert_eq!(folder.names("print/geneva"), ["care.md", "care.pdf", "report.json", "report.log"]);
}

/// The commands of a file of YAML that begin with the name of this program, behind that key.
#[cfg(unix)]
fn commands(file: &str, key: &str) -> Vec<String> {
    let text = read(file);
    let values = text.lines().filter_map(|line| line.trim_start().strip_prefix(key));
    let commands: Vec<_> = values.filter(|value| value.starts_with("demarche ")).map(str::to_owned).collect();
    assert!(!commands.is_empty(), "{file}: {key}");
    commands
}

/// What the shell makes of a command in that folder: its exit code and what it says.
#[cfg(unix)]
fn shell(folder: &Folder, command: &str) -> (Option<i32>, String) {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_demarche"));
    let path = std::env::join_paths(
        std::iter::once(program.parent().unwrap().to_owned())
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    );
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).env("PATH", path.unwrap()).current_dir(folder.path("."));
    let output = shell.output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

/// A workspace of that brief.
#[cfg(unix)]
fn workspace(brief: &str) -> Folder {
    Folder::new().file("demarche.toml", "").file("briefs/care.toml", brief)
}

#[cfg(unix)]
#[test]
fn the_hooks_stop_a_commit_with_errors() {
    let entries = commands(".pre-commit-hooks.yaml", "entry: ");
    assert_eq!(entries.len(), 2);
    for entry in entries {
        assert_eq!(shell(&workspace(CARE), &entry).0, Some(0), "{entry}");
        let faulty = workspace(&CARE.replace("title", "titel"));
        assert_eq!(shell(&faulty, &entry).0, Some(1), "{entry}");
    }
    let repeated = workspace(&CARE.replace("sustains families", "sustains the the families"));
    for entry in commands("examples/pre-commit/.pre-commit-config.yaml", "entry: ") {
        assert_eq!(shell(&workspace(CARE), &entry).0, Some(0), "{entry}");
        assert_eq!(shell(&repeated, &entry).0, Some(1), "{entry}");
    }
}

#[cfg(unix)]
#[test]
fn the_examples_for_continuous_integration_run() {
    for (file, key) in [("examples/ci/github.yml", "run: "), ("examples/ci/gitlab.yml", "- ")] {
        let folder = workspace(CARE);
        for command in commands(file, key) {
            assert_eq!(shell(&folder, &command).0, Some(0), "{file}: {command}");
        }
        assert_eq!(folder.names("statements"), ["care.md", "care.pdf"], "{file}");
    }
    let faulty = workspace(&CARE.replace("title", "titel"));
    let ends: Vec<_> = commands("examples/ci/github.yml", "run: ")
        .iter()
        .map(|command| shell(&faulty, command))
        .map(|(code, said)| (code, said.contains("::error ")))
        .collect();
    assert_eq!(ends, [(Some(1), true), (Some(0), false), (Some(1), false)]);
    let report = serde_json::from_slice(&faulty.read("demarche.sarif")).unwrap();
    crate::schemas::meets(crate::reports::SARIF, &report);
}
