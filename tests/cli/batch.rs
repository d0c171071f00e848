//! What scripts do with many briefs: shards, reports, listings, lists, and runs that are killed.

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;

use crate::harness::{CARE, Folder};
use crate::killed::{briefs, killed_after, tree};
use crate::schemas::meets;

const MANIFEST: &str = include_str!("../../assets/schema/manifest.schema.json");
const RUN_REPORT: &str = include_str!("../../assets/schema/run-report.schema.json");
const BRIEF_LIST: &str = include_str!("../../assets/schema/brief-list.schema.json");

#[test]
fn shards_give_the_whole_byte_for_byte() {
    let folder = briefs(12);
    folder.run(&["export", "--to", "md", "--out", "whole"]).exits(0);
    let mut sizes = Vec::new();
    for shard in ["1/3", "2/3", "3/3"] {
        let run = folder
            .run(&["export", "--to", "md", "--out", "parts", "--shard", shard, "--format", "json"])
            .exits(0);
        sizes.push(run.json()["briefs"]["looked-at"].as_u64().unwrap());
    }
    assert_eq!(sizes.iter().sum::<u64>(), 12);
    assert!(sizes.iter().all(|size| *size > 0), "{sizes:?}");
    let parts = ["1", "2", "3"].map(|number| format!("parts/manifest.{number}-of-3.json"));
    let arguments = ["merge-manifests", &parts[0], &parts[1], &parts[2], "--out", "parts/manifest.json"];
    folder.run(&arguments).exits(0).complains("joined 3 manifests of 12 files");
    for part in &parts {
        fs::remove_file(folder.path(part)).unwrap();
    }
    assert_eq!(tree(&folder.path("parts")), tree(&folder.path("whole")));
    meets(MANIFEST, &serde_json::from_str::<Value>(&folder.text("whole/manifest.json")).unwrap());
    folder.run(&["export", "--shard", "4/3"]).exits(2).complains("such as `2/8`");
    folder.run(&["merge-manifests", "missing.json"]).exits(2).complains("there is no such file");
}

#[test]
fn a_brief_stays_in_its_shard_wherever_it_lies() {
    let folder = briefs(6);
    let shard = |folder: &Folder, path: &str| {
        let report = folder.run(&["export", path, "--to", "md", "--shard", "1/2", "--format", "json"]).json();
        let names = report["outputs"].as_array().unwrap().iter().map(|output| output["brief"].to_string());
        let mut numbers: Vec<_> =
            names.map(|name| name.chars().filter(char::is_ascii_digit).collect::<String>()).collect();
        numbers.sort();
        numbers
    };
    fs::remove_file(folder.path("demarche.toml")).unwrap();
    let before = shard(&folder, "briefs");
    fs::rename(folder.path("briefs"), folder.path("moved")).unwrap();
    assert_eq!(shard(&folder, "moved"), before);
}

#[test]
fn a_report_says_what_became_of_each_brief() {
    let folder = briefs(2).file("briefs/broken.toml", "title = \"x\u{1b}[31m <&>\"\nprofil = 1\n");
    folder.run(&["export", "--to", "md", "--report", "report.json"]).exits(1);
    let report: Value = serde_json::from_str(&folder.text("report.json")).unwrap();
    meets(RUN_REPORT, &report);
    assert_eq!(report["counts"]["looked-at"], 3);
    assert_eq!(report["counts"]["with-findings"], 1);
    assert_eq!(report["briefs"][2]["status"], "with-findings");
    assert_eq!(report["briefs"][0]["outputs"][0], "out/brief-00.md");
    folder.run(&["export", "--to", "md", "--report", "report.xml"]).exits(1);
    let junit = folder.text("report.xml");
    assert!(junit.contains("<testsuites tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"0\""), "{junit}");
    assert!(junit.contains("type=\"unknown-key\"") || junit.contains("type=\"invalid"), "{junit}");
    let mut reader = quick_xml(&junit);
    assert_eq!(reader.remove("testcase"), Some(3));
    folder.run(&["export", "--report", "report.txt"]).exits(2).complains("`.xml` for JUnit");
}

/// How often each element begins in a document that is well formed.
fn quick_xml(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    for piece in text.split('<').skip(1).filter(|piece| !piece.starts_with('?')) {
        let (tag, _) = piece.split_once('>').expect("each element ends");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap().to_owned();
        *counts.entry(name.clone()).or_default() += 1;
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
    counts
}

#[test]
fn events_come_line_by_line() {
    let folder = briefs(2).file("briefs/broken.toml", "titel = \"x\"\n");
    for command in ["check", "export"] {
        let run = folder.run(&[command, "--format", "json-lines"]).exits(1);
        let lines: Vec<Value> = run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let events = |name: &str| lines.iter().filter(|line| line["event"] == name).count();
        assert_eq!((events("brief"), events("end")), (3, 1), "{command}");
        assert!(events("finding") > 0);
        assert_eq!(lines.last().unwrap()["summary"]["briefs"], 3);
    }
    folder.run(&["stats", "--format", "json-lines"]).exits(2).complains("is for `check` and `export`");
}

#[test]
fn a_report_of_findings_goes_to_a_file() {
    let folder = Folder::new().file("broken.toml", "titel = \"x\"\n");
    let run =
        folder.run(&["check", "--format", "sarif", "--output-file", "found.sarif", "broken.toml"]).exits(1);
    assert_eq!(run.stdout, "");
    assert!(serde_json::from_str::<Value>(&folder.text("found.sarif")).unwrap()["runs"].is_array());
    folder.run(&["check", "--color", "always", "--output-file", "found.txt", "broken.toml"]).exits(1);
    assert!(folder.text("found.txt").starts_with("error[unknown-key]"));
    folder
        .run(&["check", "broken.toml", "--output-file", "broken.toml/x"])
        .exits(2)
        .complains("cannot write");
}

#[test]
fn an_index_lists_the_statements() {
    let folder =
        briefs(2).file("briefs/brief-00.fr.toml", CARE.replace("language = \"en\"", "language = \"fr\""));
    folder.run(&["export", "--index", "--allow", "all"]).exits(0);
    assert_eq!(
        folder.names("out").iter().filter(|name| name.starts_with("index")).collect::<Vec<_>>(),
        ["index.atom", "index.html", "index.md"]
    );
    let html = folder.text("out/index.html");
    for words in [
        "<html lang=\"en\">",
        "<h1>Statements of Make Mothers Matter</h1>",
        "<h2 id=\"by-speaker\">By speaker</h2>",
        "Care &amp; work 1",
        "lang=\"fr\"",
        "<time datetime=\"2024-09-01\">",
        "href=\"brief-01.pdf\"",
        "of Care",
    ] {
        assert!(html.contains(words), "no `{words}` in\n{html}");
    }
    let markdown = folder.text("out/index.md");
    assert!(markdown.contains("[Care \\& work 1](#statement-brief-01), 2 September 2024"), "{markdown}");
    let atom = folder.text("out/index.atom");
    assert_eq!(quick_xml(&atom.replace('\n', "")).remove("entry"), Some(3), "{atom}");
    assert!(atom.contains("<updated>2024-09-21T00:00:00Z</updated>"), "{atom}");
    // What is not of this program is left alone.
    let folder = folder.file("site/index.html", "ours");
    folder
        .run(&["export", "--index", "--allow", "all", "--out", "site"])
        .exits(2)
        .complains("site/index.html");
    assert_eq!(folder.text("site/index.html"), "ours");
    folder.run(&["export", "--index", "--allow", "all"]).exits(0);
    folder.run(&["clean"]).exits(0);
    assert!(!folder.path("out").exists());
}

#[test]
fn clean_removes_only_what_was_written() {
    let folder = briefs(2).file("out/letter.txt", "ours");
    folder.run(&["export", "--name", "{stem}/{stem}.{ext}"]).exits(0);
    let run = folder.run(&["clean", "--dry-run"]).exits(0);
    run.says("would remove out/brief-00/brief-00.pdf").says("would remove .demarche-cache");
    assert!(folder.path("out/brief-00/brief-00.pdf").exists());
    fs::write(folder.path("out/brief-01/brief-01.md"), "changed by hand").unwrap();
    folder.run(&["clean"]).exits(2).complains("brief-01.md`: it has been changed since it was exported");
    assert_eq!(folder.names("out"), ["brief-01", "letter.txt"]);
    fs::remove_file(folder.path("out/brief-01/brief-01.md")).unwrap();
    folder.run(&["clean"]).exits(0);
    assert_eq!(folder.names("out"), ["brief-01", "letter.txt"]);
    assert!(!folder.path("out/manifest.json").exists() && !folder.path(".demarche-cache").exists());
    folder.run(&["clean"]).exits(3).complains("nothing to clean in `out`");
}

#[test]
fn briefs_are_listed_with_their_heads() {
    let folder = briefs(2).file("briefs/broken.toml", "title = \n");
    let run = folder.run(&["list"]).exits(0);
    run.says("date").says("2024-09-01  en").says("briefs/brief-01.toml  Care & work 1");
    let list = folder.run(&["list", "--format", "json"]).exits(0).json();
    meets(BRIEF_LIST, &list);
    assert_eq!(list["briefs"][0]["speaker"], "Jacqueline Leduc");
    assert_eq!(list["briefs"].as_array().unwrap().len(), 3);
    folder
        .run(&["list", "--format", "short", "briefs/brief-00.toml"])
        .exits(0)
        .says("2024-09-01\ten\tbriefs/brief-00.toml\tCare & work 0\n");
    folder.run(&["list", "missing.toml"]).exits(2);
}

#[test]
fn a_killed_run_leaves_whole_files_and_the_next_completes() {
    killed_after([40, 90, 160].into_iter().map(Duration::from_millis), 6);
}

#[test]
fn two_runs_at_once_are_both_right() {
    let folder = briefs(8);
    let spawn = || folder.command(&["export"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let runs = [spawn(), spawn(), spawn()].map(|child| child.wait_with_output().unwrap());
    assert!(runs.iter().all(|run| run.status.success()));
    let waited = |run: &std::process::Output| {
        String::from_utf8_lossy(&run.stderr).contains("waiting for another export to `out` to finish")
    };
    assert!(runs.iter().any(waited), "one says that it waits");
    folder.run(&["export", "--out", "alone"]).exits(0);
    assert_eq!(tree(&folder.path("out")), tree(&folder.path("alone")));
    assert!(folder.names("out").iter().all(|name| !name.starts_with('.')), "the lock is gone");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_to_is_said_once() {
    let folder = briefs(3).file("out", "a file, and no folder");
    let run = folder.run(&["export"]).exits(2);
    run.complains("out");
    assert_eq!(folder.text("out"), "a file, and no folder");
}

#[test]
fn many_briefs_that_one_fault_keeps_are_counted() {
    let mut folder = Folder::new()
        .file("demarche.toml", "briefs = [\"briefs/*.toml\"]\ndirectory = [\"people.toml\"]\n")
        .file("people.toml", "[speakers.leduc]\nname = \"Jacqueline Leduc\"\nrol = \"representative\"\n");
    for number in 0..45 {
        folder = folder.file(&format!("briefs/{number:02}.toml"), CARE);
    }
    let run = folder.run(&["export"]).exits(1);
    let run = run
        .complains("did not export briefs/09.toml: 1 error")
        .complains("did not export 35 more briefs; `--verbose`");
    assert!(!run.stderr.contains("briefs/10.toml"), "{}", run.stderr);
    folder.run(&["export", "--verbose"]).complains("did not export briefs/44.toml: 1 error");
}
