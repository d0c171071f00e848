//! The bytes of every statement of `briefs`, on any machine: `tests/golden.sha256` holds their hashes.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::docs::{repository, up_to_date};
use crate::harness::Folder;

/// A copy of `briefs` in a folder of that name.
fn copied(name: &str) -> Folder {
    fn copy(from: &Path, mut folder: Folder, to: &str) -> Folder {
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{to}/{}", entry.file_name().to_string_lossy());
            folder = match entry.file_type().unwrap().is_dir() {
                true if entry.file_name() == "out" => folder,
                true => copy(&entry.path(), folder, &name),
                false => folder.file(&name, fs::read(entry.path()).unwrap()),
            };
        }
        folder
    }
    copy(&repository("briefs"), Folder::new(), name)
}

/// The hash and the name of each file of a folder, in the form of `sha256sum`.
fn hashes(folder: &Folder, name: &str) -> String {
    folder.names(name).iter().fold(String::new(), |mut text, file| {
        for byte in Sha256::digest(folder.read(&format!("{name}/{file}"))) {
            let _ = write!(text, "{byte:02x}");
        }
        text + "  " + file + "\n"
    })
}

#[test]
fn every_statement_has_the_bytes_of_its_hash() {
    let plain = copied("briefs");
    plain.run(&["export", "briefs", "--out", "out", "--jobs", "1", "--quiet"]).exits(0);
    up_to_date("tests/golden.sha256", &hashes(&plain, "out"));

    let elsewhere = copied("Déclarations à l’ONU");
    let home = elsewhere.path("home");
    fs::create_dir(&home).unwrap();
    let run = elsewhere
        .command(&["export", "--out", "../out", "--jobs", "8", "--quiet"])
        .current_dir(elsewhere.path("Déclarations à l’ONU"))
        .envs([("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "ar_EG.UTF-8")])
        .envs(["HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"].map(|name| (name, &home)))
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    assert_eq!(hashes(&elsewhere, "out"), hashes(&plain, "out"));
}
