//! What takes minutes or needs other programs: `cargo test --test long -- --ignored`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by its panic")]

#[allow(dead_code, reason = "the tests of the command line use all of it")]
#[path = "../cli/harness.rs"]
mod harness;
#[path = "../cli/killed.rs"]
mod killed;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use harness::{CARE, Folder};
use killed::{briefs, killed_after, tree};

#[test]
#[ignore = "it takes minutes"]
fn a_run_that_is_killed_at_twenty_moments_is_completed() {
    // Moments that are spread without a pattern.
    let moments = (1..=20_u64).map(|step| Duration::from_millis(step * 7_919 % 1_500));
    killed_after(moments, 40);
}

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/batch").join(name)
}

/// Runs a program of the system in a folder, with this program at hand.
fn run(folder: &Folder, program: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(program)
        .args(arguments)
        .env("DEMARCHE", env!("CARGO_BIN_EXE_demarche"))
        .current_dir(folder.path(""))
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}"));
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.code(), said)
}

#[test]
#[ignore = "it needs GNU parallel"]
fn shards_of_gnu_parallel_give_the_whole() {
    let folder = briefs(20);
    let (code, said) = run(&folder, "sh", &[example("parallel.sh").to_str().unwrap(), "4"]);
    assert_eq!(code, Some(0), "{said}");
    folder.run(&["export", "--out", "whole"]).exits(0);
    assert_eq!(tree(&folder.path("out")), tree(&folder.path("whole")));
}

#[test]
#[ignore = "it needs GNU make"]
fn make_exports_what_changed() {
    let folder = briefs(6);
    let makefile = example("Makefile");
    let arguments = ["-f", makefile.to_str().unwrap(), "-j", "2"];
    let (code, said) = run(&folder, "make", &arguments);
    assert_eq!((code, said.matches(" export ").count()), (Some(0), 6), "{said}");
    let (_, said) = run(&folder, "make", &arguments);
    assert_eq!(said.matches(" export ").count(), 0, "{said}");
    std::thread::sleep(Duration::from_millis(1_100));
    let folder = folder.file("briefs/brief-03.toml", CARE);
    let (_, said) = run(&folder, "make", &arguments);
    assert_eq!(said.matches(" export ").count(), 1, "{said}");
    // File systems count time in steps.
    std::thread::sleep(Duration::from_millis(1_100));
    let folder = folder.file("demarche.toml", "briefs = [\"briefs/*.toml\"]\ndefaults.theme = \"formal\"\n");
    let (_, said) = run(&folder, "make", &arguments);
    assert_eq!(said.matches(" export ").count(), 6, "{said}");
}

/// Ways to break a brief: what is replaced, by what, and the line at which the fault is reported.
const BREAKS: [(&str, &str); 20] = [
    ("title = ", "titel = "),
    ("title = \"Care", "title = Care"),
    ("date = 2024-09-21", "date = 2024-13-21"),
    ("date = 2024-09-21", "date = \"yesterday\""),
    ("profile = \"statement\"", "profile = \"statment\""),
    ("profile = \"statement\"", "profile = 7"),
    ("speaker = \"leduc\"", "speaker = \"ledus\""),
    ("event = \"territories\"", "event = \"nowhere\""),
    ("organisation = \"mmm\"", "organisation = \"nnn\""),
    ("language = \"en\"", "language = \"english words\""),
    ("[speakers.leduc]", "[speakers.leduc"),
    ("[speakers.leduc]", "[speekers.leduc]"),
    ("[events.territories]", "[events.\"a b\"]"),
    ("name = \"Jacqueline Leduc\"", "name = [\"Jacqueline\"]"),
    ("place = \"New York\"", "place = 3.5"),
    ("summary = ", "sumary = "),
    ("[@leduc", "[@ledux"),
    ("\"\"\"\n", "\"\"\n"),
    ("[sections.key-messages]", "[sections.key-messages]\ncolour = 1"),
    ("short = \"MMM\"", "short = \"MMM"),
];

#[test]
#[ignore = "it takes a minute"]
fn broken_briefs_are_reported_and_every_good_one_is_exported() {
    let mut folder = briefs(80);
    for (index, (written, broken)) in BREAKS.into_iter().enumerate() {
        assert!(CARE.contains(written), "{written}");
        folder = folder.file(&format!("briefs/broken-{index:02}.toml"), CARE.replacen(written, broken, 1));
    }
    let report = folder.run(&["export", "--to", "md", "--format", "json"]).exits(1).json();
    let counts = &report["briefs"];
    assert_eq!(counts["looked-at"], 100);
    assert_eq!(counts["exported"], 80, "{counts}");
    assert_eq!(counts["with-findings"], 20, "{counts}");
    let mut missing = String::new();
    for (index, way) in BREAKS.into_iter().enumerate() {
        let name = format!("briefs/broken-{index:02}.toml");
        let errors = report["diagnostics"].as_array().unwrap().iter();
        let own = errors.filter(|found| found["path"] == name.as_str() && found["severity"] == "error");
        if own.filter(|found| found["span"]["start"]["line"].is_u64()).count() == 0 {
            let _ = writeln!(missing, "{name}: {way:?}");
        }
    }
    assert_eq!(missing, "");
    assert_eq!(folder.names("out").len(), 80);
}
