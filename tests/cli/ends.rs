#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::harness::{CARE, Folder};

#[test]
fn an_overwritten_file_keeps_its_permissions() {
    let folder = Folder::new().file("care.toml", CARE).file("out/care.md", "old");
    fs::set_permissions(folder.path("out/care.md"), fs::Permissions::from_mode(0o640)).unwrap();
    folder.run(&["export", "--to", "md"]).exits(0);
    assert_eq!(fs::metadata(folder.path("out/care.md")).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn temporary_files_of_killed_runs_are_removed() {
    let folder = Folder::new().file("care.toml", CARE).file("out/.demarche-abc.tmp", "half");
    folder.run(&["export", "--to", "md"]).exits(0);
    assert_eq!(folder.names("out"), ["care.md"]);
}

#[test]
fn an_epoch_that_no_date_can_name_is_an_error() {
    let folder = Folder::new().file("care.toml", CARE);
    for epoch in ["999999999999999", "-1"] {
        let mut command = folder.command(&["export", "--to", "pdf"]);
        let output = command.env("SOURCE_DATE_EPOCH", epoch).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("SOURCE_DATE_EPOCH is out of range"));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn help_that_cannot_be_printed_fails() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let status = Folder::new().command(&["--help"]).stdout(full).status().unwrap();
    assert_eq!(status.code(), Some(2));
}

#[test]
fn the_files_of_a_statement_are_written_for_make() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["export", "--to", "md", "--deps", "care.d"]).exits(0);
    assert_eq!(folder.text("care.d"), "out/care.md: care.toml\ncare.toml:\n");
}

#[test]
fn in_a_plain_folder_a_statement_depends_on_its_own_brief_alone() {
    let folder = Folder::new().file("care.toml", CARE).file("other.toml", CARE);
    folder.run(&["export", ".", "--deps", "deps.mk"]).exits(0);
    let deps = folder.text("deps.mk");
    let rule = deps.lines().find(|line| line.contains("out/care.pdf")).unwrap();
    assert!(rule.contains("care.toml") && !rule.contains("other.toml"), "{deps}");
}
