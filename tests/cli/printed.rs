//! What commands print with `--format json` and `json-lines` meets its schema, which describes every key of it.

use serde_json::Value;

use crate::docs::read;
use crate::harness::{CARE, Folder, Run};
use crate::schemas::{fault, meets};

/// The schema of that name, which takes no key that it does not describe.
fn closed(name: &str) -> String {
    fn close(schema: &mut Value) {
        if schema["properties"].is_object() {
            schema["additionalProperties"] = false.into();
        }
        match schema {
            Value::Object(members) => members.values_mut().filter(|value| !value.is_string()).for_each(close),
            Value::Array(items) => items.iter_mut().filter(|value| value.is_object()).for_each(close),
            _ => {}
        }
    }
    let mut schema = serde_json::from_str(&read(&format!("assets/schema/{name}.schema.json"))).unwrap();
    close(&mut schema);
    schema.to_string()
}

#[track_caller]
fn prints(folder: &Folder, arguments: &[&str], schema: &str) -> Value {
    let printed = folder.run(&[arguments, &["--format", "json"]].concat()).exits(0).json();
    meets(&closed(schema), &printed);
    assert_eq!(printed["version"], 1);
    let mut other = printed.clone();
    other["version"] = "1".into();
    assert!(fault(&closed(schema), &other).is_some(), "{schema}");
    other = printed.clone();
    other["more"] = true.into();
    assert!(fault(&closed(schema), &other).is_some(), "{schema}");
    printed
}

/// Each line, which meets its schema.
#[track_caller]
fn lines(run: &Run) -> Vec<Value> {
    let schema = closed("report-line");
    let lines: Vec<Value> = run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for line in &lines {
        meets(&schema, line);
    }
    lines
}

#[test]
fn rules_are_listed_and_shown() {
    let folder = Folder::new();
    let list = prints(&folder, &["explain"], "rule-list");
    assert_eq!(list["rules"].as_array().unwrap().len(), demarche::rule::all().len());
    let shown = prints(&folder, &["explain", "missing-section"], "shown-rule");
    assert_eq!(
        (&shown["code"], &shown["severity"], &shown["runs-on"]),
        (&"missing-section".into(), &"error".into(), &"statement".into())
    );
    assert!(shown["text"].as_str().unwrap().contains(shown["summary"].as_str().unwrap()));
}

#[test]
fn what_is_counted_is_described() {
    let folder = Folder::new().file("care.toml", CARE);
    let counted = prints(&folder, &["stats", "care.toml"], "stats");
    assert!(counted["statements"][0].get("profiles").is_none());
    assert_eq!(counted["statements"][0]["pages"], 1);
    let counted = prints(&folder, &["stats", "--all-profiles", "care.toml"], "stats");
    let profiles = counted["statements"][0]["profiles"].as_array().unwrap();
    assert_eq!(profiles.len(), demarche::profile::names().len());
}

#[test]
fn faces_are_listed() {
    let serif = std::fs::read("assets/fonts/source-serif-4/SourceSerif4-Regular.ttf").unwrap();
    let folder = Folder::new().file("own/serif.ttf", serif).file("care.toml", CARE);
    let list = prints(&folder, &["fonts", "--font-path", "own"], "face-list");
    let faces = list["faces"].as_array().unwrap();
    assert!(faces.iter().any(|face| face["origin"] == "bundled" && face["path"].is_null()));
    assert!(faces.iter().any(|face| face["origin"] == "named" && face["path"].is_string()));
    let used = prints(&folder, &["fonts", "care.toml"], "used-faces");
    assert_eq!(used["briefs"][0]["brief"], "care.toml");
    assert_eq!(used["briefs"][0]["faces"][0]["scripts"][0]["script"], "Latin");
}

#[test]
fn profiles_are_listed_and_every_one_is_shown() {
    let folder = Folder::new();
    let list = prints(&folder, &["profiles"], "profile-list");
    assert_eq!(list["profiles"].as_array().unwrap().len(), demarche::profile::names().len());
    for profile in list["profiles"].as_array().unwrap() {
        let shown =
            prints(&folder, &["profiles", "show", profile["name"].as_str().unwrap()], "shown-profile");
        for key in ["name", "kind", "description", "venue", "valid", "limits"] {
            assert_eq!(shown[key], profile[key], "{key}");
        }
    }
}

#[test]
fn what_is_cleaned_is_listed() {
    let folder = Folder::new().file("care.toml", CARE).file("own/notes.txt", "");
    folder.run(&["export", "care.toml", "--to", "md"]).exits(0);
    let would = prints(&folder, &["clean", "--dry-run"], "cleaned");
    assert_eq!(would["dry-run"], true);
    assert!(folder.path("out/care.md").exists());
    let cleaned = prints(&folder, &["clean"], "cleaned");
    assert_eq!((&cleaned["dry-run"], &cleaned["removed"]), (&false.into(), &would["removed"]));
    assert!(!folder.path("out/care.md").exists());
    let nothing = folder.run(&["clean", "--format", "json"]).exits(3).json();
    meets(&closed("cleaned"), &nothing);
    assert_eq!(nothing["removed"].as_array().unwrap().len(), 0);
    let elsewhere = folder.run(&["clean", "--format", "json", "own"]).exits(3);
    assert_eq!(elsewhere.json(), nothing);
}

#[test]
fn entries_are_cited() {
    let folder = Folder::new().file("care.toml", CARE);
    let ids = ["cite", "leduc at territories", "mmm", "--brief", "care.toml"];
    let cited = prints(&folder, &ids, "cited-entries");
    let entries = cited["entries"].as_array().unwrap();
    assert_eq!((&entries[0]["id"], &entries[0]["event"]), (&"leduc".into(), &"territories".into()));
    assert_eq!((&entries[1]["kind"], &entries[1]["event"]), (&"organisation".into(), &Value::Null));
}

#[test]
fn every_line_is_described() {
    let twice = CARE.replace("work *is* work", "work *is* the the work");
    let folder = Folder::new()
        .file("care.toml", CARE)
        .file("twice.toml", twice)
        .file("broken.toml", "titel = \"x\"\n");
    let check = lines(&folder.run(&["check", "--format", "json-lines", "gone.toml", "."]).exits(2));
    let brief = check.iter().find(|line| line["brief"] == "care.toml").unwrap();
    assert_eq!((&brief["event"], &brief["findings"]), (&"brief".into(), &0.into()));
    assert_eq!(check.last().unwrap()["failures"].as_array().unwrap().len(), 1);

    let exported = ["export", "--to", "md", "--as", "talking-points", "--fit", "0:30"];
    let export = lines(&folder.run(&[&exported[..], &["--format", "json-lines"]].concat()).exits(1));
    let brief = export.iter().find(|line| line["brief"] == "care.toml").unwrap();
    assert_eq!((&brief["status"], &brief["failure"]), (&"exported".into(), &Value::Null));
    assert!(brief["outputs"][0]["speech"]["seconds"].as_u64().unwrap() > 0, "{brief}");
    assert_eq!(export.last().unwrap()["briefs"]["looked-at"], 3);

    let plan = lines(&folder.run(&["export", "--plan", "--format", "json-lines"]).exits(0));
    assert!(!plan.last().unwrap()["plan"].as_array().unwrap().is_empty());
    assert!(fault(&closed("report-line"), &serde_json::json!({ "event": "start" })).is_some());
}

#[test]
fn the_report_of_a_speech_is_described() {
    let folder = Folder::new().file("care.toml", CARE);
    let report = ["export", "--to", "md", "--as", "talking-points", "--fit", "0:30"];
    let printed = prints(&folder, &report, "report");
    assert_eq!(printed["outputs"][0]["speech"]["cut"], Value::Array(Vec::new()));
}
