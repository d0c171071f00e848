//! The examples of the repository do what they say.

use std::process::Command;

use crate::harness::{CARE, Folder};

#[path = "../../examples/export_one.rs"]
#[allow(dead_code, reason = "its main function is not called here")]
mod export_one;

#[test]
fn the_library_exports_what_the_command_line_exports() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["export", "--out", "command"]).exits(0);
    export_one::export_one(&folder.path("care.toml"), &folder.path("library")).unwrap();
    for name in ["care.md", "care.pdf"] {
        let (command, library) =
            (folder.read(&format!("command/{name}")), folder.read(&format!("library/{name}")));
        assert!(command == library, "{name} differs");
    }
}

#[cfg(unix)]
#[test]
fn the_script_exports_each_folder() {
    let folder = Folder::new()
        .file("geneva/care.toml", CARE)
        .file("nairobi/bad.toml", "title = \"x\"\nsumary = \"y\"\n")
        .file("empty/readme.txt", "no brief here");
    let output = Command::new("sh")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/export-folders.sh"))
        .args(["geneva", "nairobi", "empty"])
        .env("DEMARCHE", env!("CARGO_BIN_EXE_demarche"))
        .env("OUT", "print")
        .current_dir(folder.path("."))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("geneva: exported") && said.contains("nairobi: some briefs have errors"), "{said}");
    assert!(said.contains("empty: no brief found"), "{said}");
    assert_eq!(folder.names("print/geneva"), ["care.md", "care.pdf", "report.json", "report.log"]);
}
