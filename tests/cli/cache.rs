use std::fs;
use std::time::Duration;

use serde_json::Value;

use crate::harness::{CARE, Folder};

/// A workspace of briefs that are older than a run, so that their times stand for their content. The first cites a speaker of the
/// directory, the second another.
fn workspace() -> Folder {
    let cites = |id: &str| {
        CARE.replace("[@leduc", &format!("[@{id}"))
            .replace("speaker = \"leduc\"", &format!("speaker = \"{id}\""))
    };
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"briefs/*.toml\"]\ndirectory = [\"people.toml\"]\n")
        .file("people.toml", PEOPLE)
        .file("briefs/ruiz.toml", cites("ruiz"))
        .file("briefs/okafor.toml", cites("okafor"));
    for path in ["demarche.toml", "people.toml", "briefs/ruiz.toml", "briefs/okafor.toml"] {
        age(&folder, path);
    }
    folder
}

const PEOPLE: &str = r#"
[speakers.ruiz]
name = "Ana Ruiz"
role = "adviser"

[speakers.okafor]
name = "Ada Okafor"
role = "director"
"#;

fn age(folder: &Folder, path: &str) {
    let file = fs::File::options().write(true).open(folder.path(path)).unwrap();
    let written = file.metadata().unwrap().modified().unwrap();
    file.set_modified(written - Duration::from_secs(3600)).unwrap();
}

/// Exports, and says how many briefs were exported, unchanged, with findings and failed.
fn counts(folder: &Folder, options: &[&str]) -> [u64; 4] {
    let report = folder.run(&[&["export", "--format", "json"], options].concat()).json();
    numbers(&report)
}

fn numbers(report: &Value) -> [u64; 4] {
    let briefs = &report["briefs"];
    let counts =
        ["exported", "unchanged", "with-findings", "failed"].map(|name| briefs[name].as_u64().unwrap());
    assert_eq!(briefs["looked-at"], counts.iter().sum::<u64>());
    counts
}

/// Spoils an output without a change of its size and time, which only a run that reads it can see.
fn spoil(folder: &Folder, path: &str) -> Vec<u8> {
    let good = folder.read(path);
    let time = fs::metadata(folder.path(path)).unwrap().modified().unwrap();
    fs::write(folder.path(path), vec![b'x'; good.len()]).unwrap();
    fs::File::options().write(true).open(folder.path(path)).unwrap().set_modified(time).unwrap();
    good
}

#[test]
fn what_has_not_changed_is_not_read_again() {
    let folder = workspace();
    assert_eq!(counts(&folder, &[]), [2, 0, 0, 0]);
    assert!(
        folder
            .text(".demarche-cache/CACHEDIR.TAG")
            .starts_with("Signature: 8a477f597d28d172789f06886806bc55")
    );
    assert_eq!(folder.text(".demarche-cache/.gitignore"), "*\n");
    let manifest = folder.text("out/manifest.json");
    let good = spoil(&folder, "out/ruiz.md");
    assert_eq!(counts(&folder, &[]), [0, 2, 0, 0]);
    assert_ne!(folder.read("out/ruiz.md"), good, "the file was not looked into");
    assert_eq!(folder.text("out/manifest.json"), manifest);
    assert_eq!(counts(&folder, &["--verify"]), [1, 1, 0, 0]);
    assert_eq!(folder.read("out/ruiz.md"), good);
    let good = spoil(&folder, "out/ruiz.md");
    assert_eq!(counts(&folder, &["--force"]), [1, 1, 0, 0]);
    assert_eq!(folder.read("out/ruiz.md"), good);
}

#[test]
fn a_changed_role_exports_only_the_briefs_that_cite_the_speaker() {
    let folder = workspace();
    counts(&folder, &[]);
    let good = spoil(&folder, "out/okafor.md");
    let folder =
        folder.file("people.toml", format!("# A line more.\n{}", PEOPLE.replace("adviser", "chief adviser")));
    assert_eq!(counts(&folder, &[]), [1, 1, 0, 0]);
    assert_ne!(folder.read("out/okafor.md"), good, "the other brief was exported too");
    assert!(folder.text("out/ruiz.md").contains("chief adviser"));
    let folder = folder.file("people.toml", PEOPLE.replace("[speakers.ruiz]", "[speakers.reyes]"));
    folder.run(&["export"]).exits(1).complains("briefs/ruiz.toml").complains("no entry of the directory");
}

#[test]
fn anything_else_that_is_shared_exports_all() {
    let folder = workspace();
    counts(&folder, &[]);
    let folder = folder.file(
        "demarche.toml",
        "briefs = [\"briefs/*.toml\"]\ndirectory = [\"people.toml\"]\ndefaults.theme = \"formal\"\n",
    );
    assert_eq!(counts(&folder, &[]), [2, 0, 0, 0]);
}

#[test]
fn changed_and_lost_files_are_made_again() {
    let folder = workspace();
    counts(&folder, &[]);
    fs::remove_file(folder.path("out/ruiz.pdf")).unwrap();
    assert_eq!(counts(&folder, &[]), [1, 1, 0, 0]);
    let folder = folder.file("briefs/okafor.toml", CARE.replace("sustains", "supports"));
    assert_eq!(counts(&folder, &[]), [1, 1, 0, 0]);
    // A change within the same second, of the same size, right before and after a run.
    let folder = folder.file("briefs/okafor.toml", CARE.replace("sustains", "swallows"));
    assert_eq!(counts(&folder, &[]), [1, 1, 0, 0]);
    assert!(folder.text("out/okafor.md").contains("swallows"));
    assert_eq!(counts(&folder, &["--page-size", "letter"]), [2, 0, 0, 0]);
}

#[test]
fn findings_are_the_same_with_a_cache_and_without() {
    let folder = workspace()
        .file("briefs/okafor.toml", CARE.replace("sustains families", "sustains the the families"))
        .file("briefs/broken.toml", "titel = \"x\"\n");
    let formats = ["human", "short", "json", "sarif", "github"];
    for format in formats {
        folder.run(&["export", "--no-cache", "--format", format]).exits(1);
        folder.run(&["export", "--format", format]).exits(1);
        let with = folder.run(&["export", "--format", format]).exits(1);
        let without = folder.run(&["export", "--no-cache", "--format", format]).exits(1);
        assert_eq!((with.stdout, with.stderr), (without.stdout, without.stderr), "{format}");
    }
    assert!(folder.run(&["export"]).exits(1).stderr.contains("repeated-word"));
}

#[test]
fn a_cache_that_cannot_be_used_is_ignored_with_a_word() {
    let folder = workspace();
    folder.run(&["export"]).exits(0);
    let name = folder.names(".demarche-cache").into_iter().find(|name| name.starts_with("export-")).unwrap();
    let path = format!(".demarche-cache/{name}");
    let good = folder.text(&path);
    let wrong = [
        ("no cache at all", "it is not a cache of demarche"),
        (&good.replacen("\"words\":", "\"words\":1", 1), "it is damaged"),
        (&good.replacen("demarche-cache 1", "demarche-cache 0", 1), "another version of demarche"),
    ];
    for (text, words) in wrong {
        fs::write(folder.path(&path), text).unwrap();
        folder.run(&["export"]).exits(0).complains("ignored the cache").complains(words);
        assert_eq!(folder.text(&path).lines().count(), 3, "it was written anew");
        assert!(!folder.run(&["export"]).exits(0).stderr.contains("ignored"));
    }
    // A killed run leaves half a line.
    fs::write(folder.path(&path), &good[..good.len() - 40]).unwrap();
    assert!(!folder.run(&["export"]).exits(0).stderr.contains("ignored"));
    assert_eq!(counts(&folder, &[]), [0, 2, 0, 0]);
}

#[test]
fn a_cache_lies_where_it_is_asked_for_or_nowhere() {
    let folder = workspace();
    folder.run(&["export", "--cache-dir", "elsewhere"]).exits(0);
    folder.run(&["export", "--no-cache"]).exits(0);
    folder.run(&["export", "--plan"]).exits(0);
    assert!(folder.path("elsewhere/CACHEDIR.TAG").exists());
    assert!(!folder.path(".demarche-cache").exists());
    folder.run(&["export", "--cache-dir", "people.toml"]).exits(0).complains("cannot write the cache");
}
