//! Many briefs, and exports of them that are killed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::harness::{CARE, Folder};

/// A workspace of that many briefs.
pub(crate) fn briefs(number: usize) -> Folder {
    let folder = Folder::new().file("demarche.toml", "briefs = [\"briefs/*.toml\"]\n");
    (0..number).fold(folder, |folder, index| {
        let day = format!("2024-09-{:02}", index % 20 + 1);
        let text = CARE.replace("Care is work", &format!("Care & work {index}")).replace("2024-09-21", &day);
        folder.file(&format!("briefs/brief-{index:02}.toml"), text)
    })
}

/// Every file of a folder and its content, but for hidden ones.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            files.extend(
                tree(&entry.path()).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)),
            );
        } else if !name.starts_with('.') {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    files
}

/// Kills an export after each of these times; the next one has to make the tree of a run that nothing disturbed.
pub(crate) fn killed_after(times: impl Iterator<Item = Duration>, number: usize) {
    let folder = briefs(number);
    folder.run(&["export", "--out", "undisturbed"]).exits(0);
    let right = tree(&folder.path("undisturbed"));
    for time in times {
        let mut child =
            folder.command(&["export"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(time);
        child.kill().unwrap();
        child.wait().unwrap();
        if folder.path("out").exists() {
            for (name, bytes) in tree(&folder.path("out")) {
                assert!(right.get(&name) == Some(&bytes) || name == "manifest.json", "{name} after {time:?}");
            }
        }
        folder.run(&["export", "--quiet"]).exits(0);
        assert_eq!(tree(&folder.path("out")), right, "after {time:?}");
        let left: Vec<_> = folder.names("out").into_iter().filter(|name| name.starts_with('.')).collect();
        assert_eq!(left, [""; 0], "after {time:?}");
        fs::remove_dir_all(folder.path("out")).unwrap();
        fs::remove_dir_all(folder.path(".demarche-cache")).unwrap();
    }
}
