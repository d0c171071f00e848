//! Which files of a folder are briefs, where their statements go, and what is said where there is nothing to do.

use crate::harness::{CARE, Folder};

#[test]
fn subfolders_are_searched_and_their_tree_is_kept() {
    let folder = Folder::new()
        .file("en/care.toml", CARE)
        .file("fr/care.toml", CARE)
        .file("B.TOML", "\"title\" = \"B\"\nprofile = \"free-form\"\nsections.a.body = \"Care counts.\"\n")
        .file(".hidden/care.toml", CARE)
        .file("other/demarche.toml", "")
        .file("other/briefs/care.toml", CARE)
        .file("Cargo.toml", "[package]\nname = \"a\"\n");
    let run = folder.run(&["export", ".", "--to", "md"]).exits(0);
    assert_eq!(folder.names("out"), ["B.md", "en", "fr"]);
    assert_eq!(
        (folder.names("out/en"), folder.names("out/fr")),
        (vec!["care.md".into()], vec!["care.md".into()])
    );
    run.complains("1 other file is not a brief");
    folder.run(&["check", ".", "-v"]).exits(0).complains("not a brief: Cargo.toml");
    folder.run(&["export", "en/care.toml", "--to", "md", "--out", "alone"]).exits(0);
    assert_eq!(folder.names("alone"), ["care.md"]);
}

#[test]
fn a_workspace_keeps_the_tree_below_its_patterns() {
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"briefs/**/*.toml\"]\n")
        .file("briefs/en/care.toml", CARE)
        .file("briefs/fr/care.toml", CARE);
    folder.run(&["export", "--to", "md"]).exits(0);
    assert_eq!(folder.names("out"), ["en", "fr"]);
    folder.run(&["export", "--to", "md", "briefs/en/care.toml", "--out", "one"]).exits(0);
    assert_eq!(folder.names("one/en"), ["care.md"]);
}

#[test]
fn mistyped_and_unreadable_files_are_named() {
    let folder = Folder::new()
        .file("good.toml", CARE)
        .file("typed.toml", "titel = \"A\"\n")
        .file("latin.toml", b"title = \"Soci\xe9t\xe9\"\n")
        .file("broken.toml", "a = = b\n");
    let run = folder.run(&["check", ".", "--format", "short"]).exits(1);
    run.says("typed.toml:1:1: error[unknown-key]").says("latin.toml:1:").says("broken.toml:1:");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_a_failure() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new().file("care.toml", CARE).file("closed/care.toml", CARE);
    let closed = folder.path("closed");
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything, as the user root, finds nothing closed.
    let is_closed = std::fs::read_dir(&closed).is_err();
    let run = folder.run(&["check", "."]);
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o755)).unwrap();
    if is_closed {
        run.exits(2).complains("cannot read `./closed`");
    }
}

#[test]
fn a_file_that_is_no_brief_is_checked_as_what_it_is() {
    let folder = Folder::new()
        .file("people.toml", "[speakers.leduc]\nname = \"Jacqueline Leduc\"\n")
        .file("venue.toml", "required = [\"titel\"]\n[limits]\nwords = 5\n")
        .file("look.toml", "extends = \"plain\"\n[sizes]\nbody = \"12\"\n");
    folder.run(&["check", "people.toml"]).exits(0).complains("no problems found in 1 file");
    folder.run(&["check", "venue.toml"]).exits(1).says("a profile cannot require the field `titel`");
    folder.run(&["check", "look.toml"]).exits(1).says("wrong-type");
    folder.run(&["export", "people.toml"]).exits(2).complains("`people.toml` is a directory of people");
}
