use std::fs;

use crate::harness::{CARE, Folder};

fn manifest(folder: &Folder) -> serde_json::Value {
    serde_json::from_str(&folder.text("out/manifest.json")).unwrap()
}

fn paths(manifest: &serde_json::Value) -> Vec<&str> {
    manifest["outputs"].as_array().unwrap().iter().map(|output| output["path"].as_str().unwrap()).collect()
}

#[test]
fn a_manifest_says_what_was_written() {
    let folder =
        Folder::new().file("briefs/care.toml", CARE).file("demarche.toml", "briefs = [\"briefs/*\"]\n");
    folder.run(&["export"]).exits(0);
    let manifest = manifest(&folder);
    assert_eq!(paths(&manifest), ["care.md", "care.pdf"]);
    let pdf = &manifest["outputs"][1];
    assert_eq!(pdf["brief"], "briefs/care.toml");
    assert_eq!(pdf["bytes"], folder.read("out/care.pdf").len());
    assert_eq!(pdf["sha256"].as_str().unwrap().len(), 64);
    assert_eq!(pdf["speaker"], "Jacqueline Leduc");
    assert_eq!(pdf["event"], "Caring Territories for the Future");
    assert_eq!(pdf["date"], "2024-09-21");
    assert_eq!(pdf["pages"], 1);
    assert!(pdf["words"].as_u64().unwrap() > 5);
    let text = folder.text("out/manifest.json");
    assert!(!text.contains(folder.path("").to_str().unwrap()));
    folder.run(&["export", "--out", "bare", "--no-manifest"]).exits(0);
    assert!(!folder.path("bare/manifest.json").exists());
}

#[test]
fn a_manifest_keeps_what_other_runs_wrote() {
    let folder = Folder::new().file("a.toml", CARE).file("b.toml", CARE);
    folder.run(&["export", "--to", "md", "a.toml"]).exits(0);
    folder.run(&["export", "--to", "md", "b.toml"]).exits(0);
    assert_eq!(paths(&manifest(&folder)), ["a.md", "b.md"]);
    let apart = folder.text("out/manifest.json");
    folder.run(&["export", "--to", "md", "--out", "whole", "a.toml", "b.toml"]).exits(0);
    assert_eq!(folder.text("whole/manifest.json"), apart);
}

#[test]
fn a_manifest_of_another_program_is_left_alone() {
    let folder = Folder::new().file("a.toml", CARE).file("out/manifest.json", "{\"name\": \"our app\"}");
    folder.run(&["export"]).exits(2).complains("not a manifest of demarche").complains("--no-manifest");
    assert_eq!(folder.text("out/manifest.json"), "{\"name\": \"our app\"}");
    folder.run(&["export", "--no-manifest"]).exits(0);
}

#[test]
fn outputs_of_briefs_that_are_gone_are_listed_and_removed() {
    let folder = Folder::new().file("a.toml", CARE).file("b.toml", CARE);
    folder.run(&["export", "--name", "{stem}/{stem}.{ext}"]).exits(0);
    fs::rename(folder.path("b.toml"), folder.path("c.toml")).unwrap();
    let pattern = ["export", "--name", "{stem}/{stem}.{ext}"];
    let run = folder.run(&pattern).exits(0);
    run.complains("left over out/b/b.md").complains("2 files belong to no brief any more; use `--prune`");
    assert_eq!(folder.names("out"), ["a", "b", "c"]);
    folder.run(&[&pattern[..], &["--prune"]].concat()).exits(0).complains("removed out/b/b.pdf");
    assert_eq!(folder.names("out"), ["a", "c"]);
    assert_eq!(paths(&manifest(&folder)), ["a/a.md", "a/a.pdf", "c/c.md", "c/c.pdf"]);
}

#[test]
fn what_was_changed_since_is_not_removed() {
    let folder = Folder::new().file("a.toml", CARE).file("b.toml", CARE);
    folder.run(&["export", "--to", "md"]).exits(0);
    fs::remove_file(folder.path("b.toml")).unwrap();
    fs::write(folder.path("out/b.md"), "our own words").unwrap();
    folder.run(&["export", "--to", "md", "--prune"]).exits(2).complains("changed since it was exported");
    assert_eq!(folder.text("out/b.md"), "our own words");
}

#[test]
fn a_new_name_leaves_the_old_one_over() {
    let folder = Folder::new().file("a.toml", CARE);
    folder.run(&["export", "--to", "md"]).exits(0);
    let run = folder.run(&["export", "--to", "md", "--name", "{date}.{ext}", "--prune"]).exits(0);
    run.complains("removed out/a.md");
    assert_eq!(folder.names("out"), ["2024-09-21.md"]);
}
