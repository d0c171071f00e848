//! Reports for machines are what their schemas say.

use serde_json::{Value, json};

use crate::harness::{CARE, Folder};
use crate::schemas::{fault, meets};

pub(crate) const SARIF: &str = include_str!("../fixtures/sarif/sarif-schema-2.1.0.json");
const REPORT: &str = include_str!("../../assets/schema/report.schema.json");

/// Of two lines of the list one allows what is found, and one what is not.
const ALLOWED: &str = r#"
[[allow]]
rule = "repeated-word"
reason = "as published"

[[allow]]
rule = "bare-url"
reason = "none"
"#;

/// Briefs with errors and warnings, related places, what is allowed, and fixes of both sorts.
fn folder() -> Folder {
    let brief = CARE.replace("sustains families", "sustains the the families [@ledoc]") + ALLOWED;
    let mixed = CARE.replace("event = \"territories\"", "event = \"leduc\"\ntitel = \"x\"");
    Folder::new()
        .file("care.toml", brief)
        .file("é t.toml", mixed)
        .file("latin.toml", b"title = \"caf\xe9\"\n")
        .file("sound.toml", CARE)
}

#[test]
fn sarif_meets_the_schema_of_oasis() {
    let folder = folder();
    let paths = ["check", "--format", "sarif", "care.toml", "é t.toml", "latin.toml"];
    let report = folder.run(&paths).exits(1).json();
    meets(SARIF, &report);
    let results = report["runs"][0]["results"].as_array().unwrap();
    for member in ["fixes", "suppressions", "relatedLocations", "locations"] {
        assert!(results.iter().any(|result| result.get(member).is_some()), "no {member}\n{report:#}");
    }
    meets(SARIF, &folder.run(&["check", "--format", "sarif", "sound.toml"]).exits(0).json());
    meets(SARIF, &folder.run(&["export", "--format", "sarif", "care.toml"]).exits(1).json());
}

#[test]
fn the_schema_of_sarif_is_one_that_fails() {
    let mut report = folder().run(&["check", "--format", "sarif", "care.toml"]).json();
    report["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(fault(SARIF, &report).is_some_and(|fault| fault.contains("/runs/0/results/0/level")));
}

#[test]
fn json_meets_its_own_schema() {
    let folder = folder();
    let paths = ["check", "--format", "json", "care.toml", "é t.toml", "latin.toml", "gone.toml"];
    let report = folder.run(&paths).exits(2).json();
    meets(REPORT, &report);
    let findings = report["diagnostics"].as_array().unwrap();
    let fixed = |finding: &&Value| finding["fix"]["edits"][0]["span"]["start"]["line"].is_u64();
    assert!(findings.iter().any(|finding| fixed(&finding)), "{report:#}");
    assert_eq!(report["failures"].as_array().unwrap().len(), 1);
    let report = folder.run(&["export", "--format", "json", "sound.toml"]).exits(0).json();
    meets(REPORT, &report);
    assert_eq!(report["outputs"].as_array().unwrap().len(), 2);
    assert!(fault(REPORT, &json!({ "version": 1 })).is_some());
}

#[test]
fn statistics_count_in_place_of_findings() {
    let folder = folder();
    let run = folder.run(&["check", "--statistics", "care.toml"]).exits(1);
    assert!(
        run.stdout.starts_with("1 unknown-citation (1 fixable with `--unsafe-fixes`)\n")
            && !run.stdout.contains("-->"),
        "{}",
        run.stdout
    );
    let report = folder.run(&["check", "--statistics", "--format", "json", "care.toml"]).exits(1).json();
    meets(REPORT, &report);
    assert!(report["statistics"].as_array().is_some_and(|rules| !rules.is_empty()), "{report:#}");
    folder
        .run(&["check", "--statistics", "--format", "sarif", "care.toml"])
        .exits(2)
        .complains("--format json");
    folder.run(&["check", "--statistics", "--diff", "care.toml"]).exits(2);
}

#[test]
fn notes_can_be_left_out() {
    let folder =
        Folder::new().file("care.toml", CARE.replace("sustains families", "sustains the the families"));
    let all = folder.run(&["check", "--format", "json", "--note", "repeated-word", "care.toml"]).json();
    let least =
        ["check", "--format", "json", "--note", "repeated-word", "--min-severity", "warning", "care.toml"];
    let some = folder.run(&least).json();
    assert_ne!(all["summary"]["notes"], some["summary"]["notes"]);
    assert_eq!(some["summary"]["notes"], 0);
    let hides = ["check", "--min-severity", "error", "--fail-on", "warning", "care.toml"];
    folder.run(&hides).exits(2).complains("would hide findings");
}
